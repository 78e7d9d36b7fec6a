/** The rules of an assignment by name, and their values as a log or a conflict tells them. */
import { formatCount } from '#components/format/numbers.ts'
import type { AssignmentField } from '#lib/classes/assignment-fields.ts'
import { FEEDBACK_CHOICES, LATE_CHOICES, SCORING_CHOICES } from './rule-choices.ts'

type Field = AssignmentField | 'memberIds'

export const FIELD_NAMES: Record<Field, string> = {
  title: 'Title',
  instructions: 'Instructions',
  opensAt: 'Opens',
  dueAt: 'Due',
  closesAt: 'Closes',
  timeLimit: 'Time limit',
  attemptsAllowed: 'Attempts allowed',
  scoring: 'Which attempt counts',
  lateRule: 'Late work',
  lateDeduction: 'Percent lost for each day',
  feedback: 'When answers are explained',
  shuffle: 'Questions in another order for everybody',
  password: 'Password',
  guests: 'Guests may take it',
  forAll: 'For whom',
  memberIds: 'Chosen learners',
}

const choiceName = (choices: { value: string; name: string }[]) => (value: string) =>
  choices.find((choice) => choice.value === value)?.name ?? value

const yesNo = (value: string) => (value === 'yes' ? 'yes' : 'no')
const moment = (value: string) => value.replace('T', ' ')

const WORDS: Partial<Record<Field, (value: string) => string>> = {
  opensAt: moment,
  dueAt: moment,
  closesAt: moment,
  timeLimit: (value) => `${value} min`,
  scoring: choiceName(SCORING_CHOICES),
  lateRule: choiceName(LATE_CHOICES),
  lateDeduction: (value) => `${value}%`,
  feedback: choiceName(FEEDBACK_CHOICES),
  shuffle: yesNo,
  guests: yesNo,
  forAll: (value) => (value === 'some' ? 'some learners' : 'all learners'),
  memberIds: (value) => formatCount(Number(value), 'learner', 'learners'),
}

/** A value as the form has it, in words. */
export function valueWords(field: Field, value: string): string {
  const isSwitch = field === 'shuffle' || field === 'guests'
  if (value === '' && !isSwitch) return field === 'attemptsAllowed' ? 'any number' : 'none'
  return WORDS[field]?.(value) ?? value
}
