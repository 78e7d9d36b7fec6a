/**
 * The rules of item writing on people's questions: warnings, never prohibitions. They follow Haladyna, Downing and
 * Rodriguez, "A review of multiple-choice item-writing guidelines for classroom assessment" (Applied Measurement in
 * Education 15, 2002), and what the generator asks of its own questions (../verify). Runs in the browser as well.
 */
import { BOUND_RULES } from './bound-rules.ts'
import type { Draft, Rule, Warning } from './draft.ts'
import { OPTION_RULES } from './option-rules.ts'
import { PROOF_RULES } from './proof-rules.ts'
import { STEM_RULES } from './stem-rules.ts'
import { TELL_RULES } from './tell-rules.ts'
import { WORTH_RULES } from './worth-rules.ts'

export const LINT_RULES: readonly Rule[] = [
  ...STEM_RULES,
  ...WORTH_RULES,
  ...OPTION_RULES,
  ...BOUND_RULES,
  ...PROOF_RULES,
  ...TELL_RULES,
]

/** What may be wrong with a question, at most one sentence a rule; none while there is nothing to look at. */
export function lint(draft: Draft): Warning[] {
  if (draft.stem === '') return []
  return LINT_RULES.filter(({ kinds }) => !kinds || kinds.includes(draft.kind)).flatMap(
    ({ code, field, warns }) => {
      const sentence = warns(draft)
      return sentence === null ? [] : [{ code, field, sentence }]
    },
  )
}
