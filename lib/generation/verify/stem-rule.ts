import type { Judged } from './judged.ts'

export type StemRule = {
  code: string
  /** A bad question that it stops. */
  stops: string
  kind?: 'wh' | 'complete'
  /** Never offered, not even as less certain: wrong, given away or unfit for a quiz, not only doubtful. */
  always?: true
  refuses: (judged: Judged) => boolean
}

export const has = (pattern: RegExp) => (judged: Judged) => pattern.test(judged.stem)
export const verbOf = (judged: Judged) => judged.candidate.clause?.verb.lemma ?? ''
export const ruleIs = (judged: Judged, ...rules: string[]) => rules.includes(judged.candidate.rule)

/** Names beyond nationalities: "the Israelis" anchor nothing. */
export const strong = (judged: Judged) =>
  [...judged.named].filter((entity) => entity.kind !== 'nationality').length +
  (PAIR.test(judged.stem) ? 1 : 0)

/** "Syrian-Russian relations" are named well enough. */
const PAIR = /\b\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+ (?:relations|ties|talks|border|trade)\b/u
