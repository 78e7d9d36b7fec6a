/**
 * What `analyse` knows about a text. Two kinds of numbers occur: offsets are UTF-16 units of the text, as in
 * `text.slice(start, end)`; indexes count tokens. Ends are exclusive, except for the edges of a token.
 */
export type Document = {
  text: string
  tokens: Token[]
  sentences: Sentence[]
  entities: Entity[]
  chunks: Chunk[]
}

/** A word, a sign, or a run of white space that is more than the one space between words. */
export type Token = {
  text: string
  /** Offsets in the text. */
  start: number
  end: number
  /** Whether exactly one space follows that belongs to no token. */
  space: boolean
  /** Fine part of speech (Penn Treebank), such as NNP or VBD. */
  tag: string
  /** Coarse part of speech (Universal Dependencies), such as PROPN or VERB. */
  pos: string
  /** Morphology as `Name=Value|Name=Value`, or nothing. */
  morph: string
  lemma: string
  /** Label of the arc from the head (ClearNLP), such as nsubj; that of a root is ROOT. */
  dep: string
  /** Index of the head; a root is its own head. */
  head: number
  /** Index of the sentence. */
  sentence: number
  /** Indexes of the first and the last token of the subtree. */
  leftEdge: number
  rightEdge: number
}

/** Indexes of the first token and of the one after the last. */
export type Sentence = { start: number; end: number }

/** A name, a date, an amount and so on: token indexes and the kind, such as PERSON, GPE or DATE (OntoNotes). */
export type Entity = { start: number; end: number; label: string }

/** A base noun phrase: token indexes. Its last token is the noun. */
export type Chunk = { start: number; end: number }
