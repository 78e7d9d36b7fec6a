import { countryByDemonym } from '#lib/knowledge/countries.ts'
import { thingByName } from '#lib/knowledge/things.ts'
import { personValue } from '../ask/answer-values.ts'
import type { Mention } from '../entities/entity.ts'
import { officeOf } from '../facts/titles.ts'
import type { Story } from '../story.ts'
import { kids } from '../tree.ts'
import { type Blank, type Finder, wordAt, wordBefore, wordsOf } from './blank.ts'

const ROLES = /^(?:nsubj|nsubjpass|dobj|pobj|dative|attr)$/u

/** Somebody, or a known organisation or thing, by name. */
export const nameBlank: Finder = (story, mention) => {
  if (isPartOfName(story, mention) || isBesideBrackets(story, mention)) return undefined
  const blank = mention.kind === 'person' ? personBlank(story, mention) : thingBlank(story, mention)
  return blank && { ...blank, doubts: ['name', ...blank.doubts, ...nameDoubts(story, mention)] }
}

/** "the Amazon rainforest" is not the company's. */
function isPartOfName(story: Story, mention: Mention): boolean {
  const next = wordAt(story, mention.last)
  return story.reading.words[mention.head]!.dep === 'compound' && ['NOUN', 'PROPN'].includes(next?.pos ?? '')
}

/** "Johns Hopkins University (JHU)": each tells the other. */
function isBesideBrackets(story: Story, mention: Mention): boolean {
  return wordBefore(story, mention.first)?.text === '(' || wordAt(story, mention.last)?.text === '('
}

function nameDoubts(story: Story, mention: Mention): string[] {
  const head = story.reading.words[mention.head]!
  return [
    ...(kids(story.reading, head, 'conj', 'appos', 'relcl', 'acl').length > 0 ? ['joined'] : []),
    ...(wordAt(story, mention.last)?.text === "'s"
      ? ['genitive']
      : ROLES.test(head.dep)
        ? []
        : ['name-role']),
  ]
}

function personBlank(story: Story, mention: Mention): Blank | undefined {
  const { entity } = mention
  if (!entity?.sure || entity.victim || !entity.name.includes(' ')) return undefined
  const office = officeOf(entity)
  return {
    rule: 'complete-person',
    words: wordsOf(story, mention),
    answer: entity.name,
    value: personValue(entity),
    hint: office ? { office: office.office, ...(office.country ? { country: office.country } : {}) } : {},
    entity,
    doubts: [],
  }
}

function thingBlank(story: Story, mention: Mention): Blank | undefined {
  const thing = thingByName(mention.entity?.name ?? mention.text)
  if (!thing) return undefined
  return {
    rule: 'complete-thing',
    words: wordsOf(story, mention),
    answer: mention.text,
    value: { kind: 'organisation', name: thing.name },
    hint: { class: thing.class, ...(thing.country ? { country: thing.country } : {}) },
    doubts: [],
  }
}

/** "a _____ court": which nation's. */
export const nationalityBlank: Finder = (story, mention) => {
  const country = countryByDemonym(mention.text)
  const [word, ...others] = wordsOf(story, mention)
  if (!country || !word || others.length > 0 || word.pos !== 'ADJ') return undefined
  return {
    rule: 'complete-nationality',
    words: [word],
    answer: mention.text,
    value: { kind: 'country', name: country.name },
    hint: {},
    doubts: ['nationality'],
  }
}
