import { takesThe, thingByName } from '#lib/knowledge/things.ts'
import { phraseWords } from '../facts/phrases.ts'
import { render } from '../facts/render.ts'
import { join, subjectWords } from '../facts/telling.ts'
import { newVoice } from '../facts/voice.ts'
import { kid, subtree } from '../tree.ts'
import type { Asked } from './asked.ts'
import { askSubject, type Frame } from './frame.ts'

/** "Which party's decades-long grip on power in Syria began in 1963?": the owner of the subject, by its class. */
export function whoseSubject(frame: Frame): Asked | undefined {
  const { story, clause } = frame
  const head = clause.subjectHead
  const owner = kid(story.reading, head, 'poss')
  const mention = owner && story.at[owner.index]
  if (!owner || !mention?.entity || mention.entity.kind !== 'organisation') return undefined
  const thing = thingByName(mention.entity.name)
  const [word] = thing?.class.match(/\b(?:party|airline|automaker|bank|army)$/u) ?? []
  if (
    !thing ||
    !word ||
    subtree(story.reading, owner).some((part) => story.at[part.index]?.kind === 'nationality')
  )
    return undefined
  const own = new Set(subtree(story.reading, owner).map((part) => part.index))
  const voice = newVoice(clause)
  const rest = subjectWords(story, clause).filter((part) => !own.has(part.index))
  const owned = render(story, rest, voice)
  const subject = join(`Which ${word}'s`, owned, clause.setting?.subject ?? '')
  return {
    stem: askSubject(frame, subject, voice),
    answer: takesThe(thing.name) ? `The ${thing.name}` : thing.name,
    value: { kind: 'organisation', name: thing.name },
    hint: { class: word, ...(thing.country ? { country: thing.country } : {}) },
    words: phraseWords(story.reading, owner),
    voice,
    entity: mention.entity,
  }
}
