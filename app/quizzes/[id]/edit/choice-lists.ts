/** What can be chosen in the settings, in words. */

export const FEEDBACKS = [
  { value: 'submitted', name: 'When they submit' },
  { value: 'each', name: 'After each question', hint: 'An answer that was checked is fixed.' },
  { value: 'due', name: 'From a day on', hint: 'Their score waits for that day, too.' },
  { value: 'never', name: 'Never', hint: 'They see their score.' },
]

export const VISIBILITIES = [
  {
    value: 'private',
    name: 'Only you',
    hint: 'Learners to whom you assign it take it as an assignment, and find it nowhere else.',
  },
  {
    value: 'class',
    name: 'Classes that you choose',
    hint: 'All their members find it in the list of quizzes and may take it, also those who join later.',
  },
  {
    value: 'public',
    name: 'Everybody',
    hint: 'It stands in the list of quizzes, also for visitors without an account.',
  },
]
