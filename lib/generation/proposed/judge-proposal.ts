import { type Judged, judge } from '../verify/judged.ts'
import { refusedOptions } from '../verify/option-rules.ts'
import { STEM_RULES } from '../verify/stem-rules.ts'
import { ATTRIBUTION_RULES } from './attribution-rules.ts'
import { CHOICE_RULES } from './choice-rules.ts'
import type { DraftQuestion } from './draft-question.ts'
import { GROUND_RULES } from './ground-rules.ts'
import { lintProposal } from './wording-rules.ts'

export const PROPOSAL_RULES = [...GROUND_RULES, ...ATTRIBUTION_RULES, ...CHOICE_RULES]

/** Rules for what templates do wrong: a person, or a model, may write "its" and end with a preposition. ../lint sees bad ones. */
const OF_TEMPLATES = new Set(['pronoun', 'prepositions'])

/** The code of the first rule that refuses the question, or it with its doubts noted. */
export function judgeProposal(question: DraftQuestion): { refused: string } | Judged {
  const { candidate, context, proposal, story } = question
  const broken = PROPOSAL_RULES.filter((rule) => rule.refuses(question))
  const hard = broken.find(({ doubts }) => !doubts)
  if (hard) return { refused: hard.code }
  const judged = judge(story, candidate, context)
  const stem = STEM_RULES.filter(
    (rule) => !OF_TEMPLATES.has(rule.code) && rule.kind !== 'complete' && rule.refuses(judged),
  )
  const always = stem.find((rule) => rule.always)
  if (always) return { refused: `stem/${always.code}` }
  const others = proposal.options.map(({ text }) => text).filter((_, index) => index !== proposal.key - 1)
  const options = refusedOptions({ candidate, context: context.text, options: [candidate.answer, ...others] })
  if (options) return { refused: `options/${options}` }
  const advice = lintProposal(question)
  if (advice.refused) return { refused: `lint/${advice.refused}` }
  for (const { code } of [...broken, ...stem]) candidate.doubts.add(code)
  for (const code of advice.doubts) candidate.doubts.add(code)
  return judged
}
