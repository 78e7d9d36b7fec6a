import { thingByName } from '#lib/knowledge/things.ts'
import { namedSource } from '../facts/source.ts'
import { join, tellSubject, tellTail } from '../facts/telling.ts'
import { newVoice } from '../facts/voice.ts'
import { Refusal } from '../refusal.ts'
import type { Asked } from './asked.ts'
import type { Frame } from './frame.ts'

/** "Which news agency said that a minister was to travel to Lisbon?": on whose word the article has it, by its class. */
export function whichSource({ story, clause, forms, statement }: Frame): Asked | undefined {
  const word = clause.embedding === 'reported' && clause.source && namedSource(story, clause.source.head)
  const thing = word && thingByName(story.at[word.index]?.entity?.name ?? word.text)
  if (!word || !thing) return undefined
  const voice = newVoice(clause)
  const subject = tellSubject(story, clause, voice)
  const { inner, tail, lead } = tellTail(story, clause, voice)
  if (lead) throw new Refusal('source-lead')
  return {
    stem: `Which ${thing.class} said that ${join(subject, inner, forms.plain, tail)}?`,
    answer: word.text,
    value: { kind: 'organisation', name: thing.name },
    hint: { class: thing.class, ...(thing.country ? { country: thing.country } : {}) },
    words: [word],
    voice,
    statement,
    ...(story.at[word.index]?.entity ? { entity: story.at[word.index]!.entity! } : {}),
  }
}
