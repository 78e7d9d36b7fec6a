import { thingByName } from '#lib/knowledge/things.ts'
import { personValue } from '../ask/answer-values.ts'
import type { Mention } from '../entities/entity.ts'
import { officeOf } from '../facts/titles.ts'
import type { Story } from '../story.ts'
import type { SentenceSpan } from '../tokens.ts'
import { kids } from '../tree.ts'
import { type Blank, wordAt, wordsOf } from './blank.ts'

const ROLES = /^(?:nsubj|nsubjpass|dobj|pobj|agent)$/u

/** Blanks for the people and the known organisations and things that a sentence names in full. */
export function nameBlanks(story: Story, span: SentenceSpan): Blank[] {
  const out: Blank[] = []
  for (let i = span.first; i < span.last; i++) {
    const mention = story.at[i]
    if (mention?.first !== i || mention.last > span.last || !standsAlone(story, mention)) continue
    const blank = mention.kind === 'person' ? personBlank(story, mention) : thingBlank(story, mention)
    if (blank) out.push(blank)
  }
  return out
}

function standsAlone(story: Story, mention: Mention): boolean {
  const head = story.reading.words[mention.head]!
  const joined = kids(story.reading, head, 'conj', 'appos', 'relcl', 'acl').length > 0
  return !head.quoted && !joined && ROLES.test(head.dep) && wordAt(story, mention.last)?.text !== "'s"
}

function personBlank(story: Story, mention: Mention): Blank | undefined {
  const { entity } = mention
  if (!entity?.sure || entity.victim || entity.name !== mention.text || !mention.text.includes(' '))
    return undefined
  const office = officeOf(entity)
  return {
    rule: 'complete-person',
    words: wordsOf(story, mention),
    answer: mention.text,
    value: personValue(entity),
    hint: office ? { office: office.office, ...(office.country ? { country: office.country } : {}) } : {},
    isName: true,
  }
}

function thingBlank(story: Story, mention: Mention): Blank | undefined {
  if (!['organisation', 'thing', 'event', 'facility'].includes(mention.kind)) return undefined
  const thing = thingByName(mention.entity?.name ?? mention.text)
  if (!thing) return undefined
  return {
    rule: 'complete-thing',
    words: wordsOf(story, mention),
    answer: mention.text,
    value: { kind: 'organisation', name: thing.name },
    hint: { class: thing.class, ...(thing.country ? { country: thing.country } : {}) },
    isName: true,
  }
}
