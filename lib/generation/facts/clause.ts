import type { ResolvedDate } from '../dated.ts'
import type { Doubting } from '../doubt.ts'
import type { Word } from '../tokens.ts'

export type SlotKind =
  | 'object'
  | 'attribute'
  | 'complement'
  | 'dative'
  | 'agent'
  | 'pp'
  | 'time'
  | 'duration'
  | 'infinitive'
  | 'clause'
  | 'adverb'
  | 'particle'
  | 'adverbial'

/** One element of a clause beside subject and verb. */
export type Slot = {
  kind: SlotKind
  words: Word[]
  head: Word
  /** Noun behind the preposition. */
  object?: Word
  prep: string
  date?: ResolvedDate
  /** May be left out without touching the truth. */
  optional: boolean
  /** Stands before the subject. */
  fronted: boolean
}

/** On whose word: "SANA said that …", "according to SANA". */
export type Source = { head: Word }

export type Clause = Doubting & {
  sentence: number
  verb: Word
  /** The finite verb that carries the subject, for a conjunct without one. */
  carrier: Word
  subject: Word
  /** Antecedent of a relative clause, else the subject itself. */
  subjectHead: Word
  relative: boolean
  /** A relative clause without a comma. */
  restrictive: boolean
  auxiliaries: Word[]
  passive: boolean
  future: boolean
  embedding: 'main' | 'conjunct' | 'reported' | 'relative' | 'adverbial'
  source?: Source
  /** What it needs beside its own words to stand alone. */
  setting?: {
    /** Behind the verb's phrases: "in Syria". */
    tail?: string
    /** Behind the subject. */
    subject?: string
    /** Names without titles: the title came later, or the tail tells the country. */
    plainNames?: boolean
  }
  slots: Slot[]
  flags: Set<string>
}
