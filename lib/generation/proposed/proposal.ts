/** What a language model proposes: nothing in it is believed before check-proposals.ts has let it through. */
export type Proposal = {
  /** Number of the sentence that proves it, as numbered-sentences.ts counts. */
  sentence: number
  /** The words of the article that prove it, copied. */
  quote: string
  stem: string
  options: { text: string; explanation: string }[]
  /** The right option, counted from 1. */
  key: number
  /** Which of the drafts it words better, counted from 1; null for a question of its own. */
  draft: number | null
}
