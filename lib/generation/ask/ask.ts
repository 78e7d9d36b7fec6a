import type { Clause } from '../facts/clause.ts'
import { attempt, type Rejects } from '../refusal.ts'
import type { Story } from '../story.ts'
import type { Asked, Template } from './asked.ts'
import type { Candidate } from './candidate.ts'
import { type Frame, frame } from './frame.ts'
import { TEMPLATES } from './templates.ts'

/** Every question that the templates can ask of a clause. */
export function askClause(story: Story, clause: Clause, statement: string, rejects: Rejects): Candidate[] {
  const of = attempt(rejects, 'ask', () => frame(story, clause, statement))
  if (!of) return []
  const out: Candidate[] = []
  for (const template of TEMPLATES) {
    for (const slot of template.of === 'slot' ? clause.slots : [undefined]) {
      const asked = attempt(rejects, `ask/${template.rule}`, () => template.ask(of, slot))
      if (asked) out.push(candidate(of, template, asked))
    }
  }
  return out
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
  }
  if (asked.entity) made.entity = asked.entity
  if (asked.dateReason) made.dateReason = asked.dateReason
  return made
}
