/** The choices of an assignment's rules, in words. */

export const SCORING_CHOICES = [
  { value: 'highest', name: 'The best' },
  { value: 'latest', name: 'The last' },
  { value: 'first', name: 'The first' },
  { value: 'average', name: 'The average of all' },
]

export const LATE_CHOICES = [
  { value: 'mark', name: 'It counts in full and is marked as late' },
  { value: 'deduct', name: 'It loses some percent for each day begun' },
  { value: 'accept', name: 'It counts like any other' },
  { value: 'refuse', name: 'Nothing is taken after the due date' },
]

export const FEEDBACK_CHOICES = [
  {
    value: 'due',
    name: 'From the due date on',
    hint: 'Scores wait for it, too: nobody can tell the answers before.',
  },
  {
    value: 'submitted',
    name: 'When each learner submits',
    hint: 'They can tell others, or try again knowing.',
  },
  {
    value: 'each',
    name: 'After each question',
    hint: 'An answer that was checked is fixed. Good for practice.',
  },
  { value: 'never', name: 'Never', hint: 'They see their score when they submit.' },
]
