/** What an assignment is at first, before anybody has changed a rule. Pure. */
import { dayIn, daysAfter } from '#lib/clock.ts'
import type { AssignmentForm } from './assignment-fields.ts'

/** Due in a week, at six in the evening on the clocks of the class; explained to all together then. */
export function newAssignmentForm(of: { title: string; timeZone: string; now: Date }): AssignmentForm {
  return {
    title: of.title,
    instructions: '',
    opensAt: '',
    dueAt: `${daysAfter(dayIn(of.timeZone, of.now), 7)}T18:00`,
    closesAt: '',
    timeLimit: '',
    attemptsAllowed: '1',
    scoring: 'highest',
    lateRule: 'mark',
    lateDeduction: '10',
    feedback: 'due',
    shuffle: '',
    password: '',
    guests: 'yes',
    forAll: 'all',
    memberIds: [],
  }
}
