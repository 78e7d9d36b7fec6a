import type { Story } from '../story.ts'
import type { Word } from '../tokens.ts'
import { FORMER } from '../words.ts'
import type { Entity } from './entity.ts'

/** Whom "the former president" means: the only person called former, named just before. */
export function formerHolder(story: Story, noun: Word): Entity | undefined {
  if (!/^(?:president|leader|ruler|minister|premier)$/u.test(noun.lemma)) return undefined
  const former = story.people.filter((person) =>
    person.mentions.some((mention) => mention.role && FORMER.test(mention.role.text)),
  )
  const person = former[0]
  if (!person || former.length > 1) return undefined
  const near = person.mentions.some((mention) => {
    const { sentence } = story.reading.words[mention.first]!
    return sentence === noun.sentence - 1 || (sentence === noun.sentence && mention.first < noun.index)
  })
  return near ? person : undefined
}
