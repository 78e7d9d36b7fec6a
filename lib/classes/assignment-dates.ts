/** What can be wrong with the dates of an assignment, in words. The database refuses the same. Pure. */

type Dates = {
  opensAt: Date | null
  dueAt: Date | null
  closesAt: Date | null
  /** Nothing late is taken. */
  refusesLate: boolean
  /** Answers are explained from the due date on. */
  waitsForDue: boolean
}

type Mistake = { path: 'opensAt' | 'dueAt' | 'closesAt'; message: string }

/** With `now`, dates that are over are mistakes, too. */
export function dateMistakes(dates: Dates, now: Date | null): Mistake[] {
  const { opensAt, dueAt, closesAt, refusesLate, waitsForDue } = dates
  const isOver = (date: Date | null) => date !== null && now !== null && date <= now
  const rules: [boolean, Mistake][] = [
    [isOver(dueAt), { path: 'dueAt', message: 'This moment is over. Choose a later one.' }],
    [isOver(closesAt), { path: 'closesAt', message: 'This moment is over. Choose a later one.' }],
    [
      opensAt !== null && dueAt !== null && opensAt >= dueAt,
      { path: 'opensAt', message: 'It opens before it is due. Choose an earlier moment.' },
    ],
    [
      opensAt !== null && closesAt !== null && opensAt >= closesAt,
      { path: 'opensAt', message: 'It opens before it closes. Choose an earlier moment.' },
    ],
    [
      dueAt !== null && closesAt !== null && dueAt > closesAt,
      { path: 'closesAt', message: 'It closes when it is due, or later. Choose a later moment.' },
    ],
    [
      refusesLate && dueAt !== null && closesAt !== null && dueAt < closesAt,
      {
        path: 'closesAt',
        message: 'Nothing late is taken, so it closes when it is due. Leave this empty, or take late work.',
      },
    ],
    [
      waitsForDue && dueAt === null,
      {
        path: 'dueAt',
        message:
          'Answers are to be explained from the due date on: give one, or choose another time for that.',
      },
    ],
  ]
  return rules.flatMap(([isWrong, mistake]) => (isWrong ? [mistake] : []))
}
