import { CLARITY_RULES } from './clarity-rules.ts'
import { CLUE_RULES } from './clue-rules.ts'
import { FORM_RULES } from './form-rules.ts'
import type { Judged } from './judged.ts'
import { LEAK_RULES } from './leak-rules.ts'
import type { StemRule } from './stem-rule.ts'
import { WORTH_RULES } from './worth-rules.ts'

/** Every rule answers real bad questions; the first that refuses gives the code that is counted. */
export const STEM_RULES: StemRule[] = [
  ...FORM_RULES,
  ...LEAK_RULES,
  ...CLUE_RULES,
  ...CLARITY_RULES,
  ...WORTH_RULES,
]

/** The first rule that refuses the stem; among the rules that always refuse, or among those that only doubt. */
export function refusedStem(judged: Judged): string | undefined {
  return refusing(judged)[0]?.code
}

/** The code of a rule that always refuses, or of all that doubt. */
export function doubtedStem(judged: Judged): { refused: string } | { doubts: string[] } {
  const rules = refusing(judged)
  const always = rules.find((rule) => rule.always)
  return always ? { refused: always.code } : { doubts: rules.map((rule) => rule.code) }
}

const refusing = (judged: Judged) =>
  STEM_RULES.filter((rule) => (!rule.kind || rule.kind === judged.candidate.kind) && rule.refuses(judged))
