import type { Clause } from '../facts/clause.ts'
import { stateClause } from '../facts/telling.ts'
import { attempt, type Rejects, unlessRefused } from '../refusal.ts'
import type { Story } from '../story.ts'
import type { Asked, Template } from './asked.ts'
import type { Candidate } from './candidate.ts'
import { type Frame, frame } from './frame.ts'
import { TEMPLATES } from './templates.ts'

const places = (template: Template, clause: Clause) => (template.of === 'slot' ? clause.slots : [undefined])

/** Every question that the templates can surely ask of a clause. */
export function askClause(story: Story, clause: Clause, statement: string, rejects: Rejects): Candidate[] {
  const of = attempt(rejects, 'ask', clause.sentence, () => frame(story, clause, statement))
  if (!of) return []
  return TEMPLATES.flatMap((template) =>
    places(template, clause).flatMap((slot) => {
      const asked = attempt(rejects, `ask/${template.rule}`, clause.sentence, () => template.ask(of, slot))
      return asked ? [candidate(of, template, asked)] : []
    }),
  )
}

/** What the templates can ask of a clause only with doubts: "the visit" with nothing that tells which, a guessed "he". */
export function askDoubtfully(story: Story, clause: Clause): Candidate[] {
  return TEMPLATES.flatMap((template) =>
    places(template, clause).flatMap((slot) => {
      const own: Clause = { ...clause, doubts: new Set(), flags: new Set(clause.flags) }
      const statement = stateClause(story, own, new Map())
      const made = unlessRefused(() => {
        if (!statement) return undefined
        const of = frame(story, own, statement)
        const asked = template.ask(of, slot)
        return asked && candidate(of, template, asked)
      })
      return made && made.doubts.size > 0 ? [made] : []
    }),
  )
}

function candidate(of: Frame, template: Template, asked: Asked): Candidate {
  const { clause } = of
  const made: Candidate = {
    kind: 'wh',
    rule: template.rule,
    stem: asked.stem.replace(/\s+/gu, ' '),
    answer: asked.answer,
    value: asked.value,
    hint: asked.hint,
    statement: asked.statement ?? of.statement,
    sentence: clause.sentence,
    clause,
    answerWords: { first: asked.words[0]!.index, last: asked.words.at(-1)!.index + 1 },
    needsHeadline: asked.voice.needsHeadline,
    asOf: of.forms.asOf,
    flags: new Set(clause.flags),
    doubts: clause.doubts ?? new Set(),
  }
  if (asked.entity) made.entity = asked.entity
  if (asked.dateReason) made.dateReason = asked.dateReason
  return made
}
