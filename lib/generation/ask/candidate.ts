import type { AnswerValue, OptionRequest } from '../distractors/request.ts'
import type { Entity } from '../entities/entity.ts'
import type { Clause } from '../facts/clause.ts'

/** A question before its options. */
export type Candidate = {
  kind: 'wh' | 'complete' | 'trueFalse' | 'order'
  rule: string
  stem: string
  /** As it will be shown among the options. */
  answer: string
  value: AnswerValue
  hint: NonNullable<OptionRequest['hint']>
  /** Canonical sentence that holds the answer. */
  statement: string
  /** Of a report with a blank: the sentence with its answer, what was left out marked. */
  report?: string
  /** The same as a whole sentence with its blank: nothing is marked as left out, what was added stands in brackets. */
  gap?: string
  /** Of a statement: whether it says what the article says. */
  isTrue?: boolean
  sentence: number
  clause?: Clause
  /** Who or what the answer is, where it is an entity. */
  entity?: Entity
  /** The answer's words in the article. */
  answerWords: { first: number; last: number }
  /** Understood only under the headline. */
  needsHeadline: boolean
  /** A present or planned fact told as of the day of publication. */
  asOf: boolean
  /** How the date that is the answer was read, in one sentence. */
  dateReason?: string
  flags: Set<string>
  /** Codes of what a strict reader may stumble over; empty where every rule agreed. */
  doubts: Set<string>
}
