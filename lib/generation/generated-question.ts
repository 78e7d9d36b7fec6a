/** A span of the article: UTF-16 offsets into its text, so that `text.slice(start, end) === quote`. */
export type GeneratedEvidence = { start: number; end: number; quote: string }

type GeneratedOption = {
  text: string
  /** Why it is right or wrong, in one true sentence. */
  why: string
}

export type GeneratedQuestion = {
  kind: 'wh' | 'complete' | 'trueFalse' | 'order'
  /** The line above the stem: anchors time and event, never holds the answer. */
  context: string
  /** The asking part; the blank of `complete` is `_____`. */
  stem: string
  /** Four, of one type; of a statement "True" and "False". */
  options: GeneratedOption[]
  /** Index of the right option; of events to be put in order, of the first. */
  key: number
  /** Of events to be put in order: the indexes of the options in their right order. */
  order?: number[]
  explanation: string
  topic: string
  /** The day (YYYY-MM-DD) for which a present or planned fact is asked, else null. */
  asOf: string | null
  evidence: GeneratedEvidence[]
  /** How sure the engine is that a strict reader accepts it, 0 to 1. */
  score: number
  /** Likely enough to be offered; what is not is shown to the owner alone, as less certain. */
  certain: boolean
  /** The template that made it. */
  rule: string
  /** Index in the facts of the same outcome. */
  fact: number
}

export type GeneratedFact = {
  kind: string
  /** The canonical declarative sentence from which stem and explanations are rendered. */
  statement: string
  /** Verb, slots and flags, as JSON. */
  content: Record<string, unknown>
  /** Whom or what it is about, normalised, to find facts of one subject. */
  subjectKey: string
  asOf: string | null
  expiresAt: string | null
  evidence: GeneratedEvidence[]
}

/** A sentence that no certain question asks about, with the codes of what refused its candidates, the commonest first. */
export type UnaskedSentence = { start: number; end: number; reasons: string[] }
