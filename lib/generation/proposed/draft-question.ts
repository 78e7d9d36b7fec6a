import type { Candidate } from '../ask/candidate.ts'
import type { ContextLine } from '../context-line.ts'
import type { Story } from '../story.ts'
import type { SentenceSpan } from '../tokens.ts'
import type { Typed } from './answer.ts'
import type { Grounds } from './grounds.ts'
import type { Proposal } from './proposal.ts'

/** A proposal that was found in the article: what its rules look at. */
export type DraftQuestion = {
  story: Story
  grounds: Grounds
  proposal: Proposal
  /** Sentences that the quotation stands in. */
  sentences: SentenceSpan[]
  /** Their text. */
  evidence: string
  key: Typed
  /** The wrong options, each by what it is about. */
  wrong: (Typed & { text: string })[]
  candidate: Candidate
  context: ContextLine
}

export type ProposalRule = {
  code: string
  /** A bad question that it stops. */
  stops: string
  /** Only a doubt: the question is shown as a less certain one. */
  doubts?: true
  refuses: (question: DraftQuestion) => boolean
}
