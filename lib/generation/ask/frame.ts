import type { Clause, Slot } from '../facts/clause.ts'
import { sourceText } from '../facts/source.ts'
import { join, tellSubject, tellTail, upperFirst } from '../facts/telling.ts'
import { type VerbForms, verbForms } from '../facts/verb.ts'
import { newVoice, type Voice } from '../facts/voice.ts'
import type { Story } from '../story.ts'

/** A clause taken apart for asking. */
export type Frame = { story: Story; clause: Clause; forms: VerbForms; statement: string }

export function frame(story: Story, clause: Clause, statement: string): Frame {
  return { story, clause, forms: verbForms(story, clause), statement }
}

/** "When did Bashar Assad flee to Russia?": the question for one slot. `wh` holds a preposition if it has one. */
export function askSlot(
  of: Frame,
  wh: string,
  slot: Slot,
  omit?: ReadonlySet<number>,
): { stem: string; voice: Voice } {
  const { story, clause, forms } = of
  const voice = newVoice(clause)
  const subject = tellSubject(story, clause, voice)
  const { inner, tail, lead } = tellTail(story, clause, voice, slot, omit)
  return { stem: finish(story, clause, join(wh, forms.front, subject, inner, forms.rest, tail), lead), voice }
}

/** "Which city hosted the games in 2012?": the question for the subject. */
export function askSubject(of: Frame, wh: string, voice: Voice, single = true): string {
  const { story, clause, forms } = of
  const { inner, tail, lead } = tellTail(story, clause, voice)
  return finish(story, clause, join(wh, inner, single ? forms.single : forms.plain, tail), lead)
}

function finish(story: Story, clause: Clause, body: string, lead: string): string {
  const text = lead ? `${lead}, ${body.charAt(0).toLowerCase()}${body.slice(1)}` : body
  return `${upperFirst(text)}${sourceText(story, clause)}?`
}
