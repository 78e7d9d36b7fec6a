import { CLARITY_RULES } from './clarity-rules.ts'
import { FORM_RULES } from './form-rules.ts'
import type { Judged } from './judged.ts'
import { LEAK_RULES } from './leak-rules.ts'
import type { StemRule } from './stem-rule.ts'
import { WORTH_RULES } from './worth-rules.ts'

/** Every rule answers real bad questions; the first that refuses gives the code that is counted. */
export const STEM_RULES: StemRule[] = [...FORM_RULES, ...LEAK_RULES, ...CLARITY_RULES, ...WORTH_RULES]

/** The code of the first rule that refuses the stem. */
export function refusedStem(judged: Judged): string | undefined {
  return STEM_RULES.find(
    (rule) => (!rule.kind || rule.kind === judged.candidate.kind) && rule.refuses(judged),
  )?.code
}
