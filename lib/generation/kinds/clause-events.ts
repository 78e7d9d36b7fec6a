import type { Clause, Slot } from '../facts/clause.ts'
import { findClauses } from '../facts/clauses.ts'
import { join, tellSubject, tellTail, upperFirst } from '../facts/telling.ts'
import { verbForms } from '../facts/verb.ts'
import { newVoice } from '../facts/voice.ts'
import { unlessRefused } from '../refusal.ts'
import type { Story } from '../story.ts'
import { SAYING } from '../words.ts'
import { type DatedEvent, eventCandidate, isEvent, type Told } from './event.ts'

/** What a clause tells of one date, in the words of its canonical sentence. */
export function clauseEvents(story: Story): DatedEvent[] {
  return findClauses(story, new Map()).flatMap((clause) => {
    const [slot, ...others] = clause.slots.filter(({ date }) => date)
    const date = slot?.date
    const isSure =
      date &&
      others.length === 0 &&
      !clause.source &&
      !clause.future &&
      slot.prep !== 'since' &&
      slot.prep !== 'by'
    const finite = [...clause.auxiliaries, clause.verb].find(({ tag }) => /^(?:VB[DPZ]|MD)$/u.test(tag))
    if (
      !isSure ||
      finite?.tag !== 'VBD' ||
      SAYING.has(clause.verb.lemma) ||
      clause.embedding === 'conjunct' ||
      finite.lemma === 'have' ||
      date.iso > story.publishedOn
    )
      return []
    const told = unlessRefused(() => tellClause(story, clause, slot))
    if (!told || !isEvent(told)) return []
    const span = story.reading.sentences[clause.sentence]!
    return [
      {
        date,
        candidate: eventCandidate(
          story,
          span,
          { first: slot.words[0]!.index, last: slot.words.at(-1)!.index + 1 },
          date,
          told,
        ),
      },
    ]
  })
}

function tellClause(story: Story, clause: Clause, slot: Slot): Told | undefined {
  const doubts = new Set<string>()
  const voice = newVoice({ future: false, doubts })
  const subject = tellSubject(story, clause, voice)
  const { inner, tail, lead } = tellTail(story, clause, voice, slot)
  if (lead || !tail) return undefined
  const text = upperFirst(join(subject, inner, verbForms(story, clause).plain, tail))
  return { text: `${text}.`, needsHeadline: voice.needsHeadline, doubts }
}
