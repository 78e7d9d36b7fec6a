import type { QuestionKind } from './kinds.ts'

/** The kinds of questions as people call them. */

export const KIND_NAMES: Record<QuestionKind, string> = {
  wh: 'Question',
  complete: 'Complete the report',
  several: 'Several right',
  trueFalse: 'True or false',
  order: 'Order of events',
  number: 'Number',
  short: 'Short answer',
}

/** What each kind asks of whoever writes it. */
export const KIND_HINTS: Record<QuestionKind, string> = {
  wh: 'One of the options is right.',
  complete: 'A sentence with one gap; one of the options fills it.',
  several: 'Some of the options are right, and not all.',
  trueFalse: 'A statement that is true or false.',
  order: 'Events to be put in their right order.',
  number: 'A number to be typed.',
  short: 'A few words to be typed.',
}
