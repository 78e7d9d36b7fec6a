import type { OptionRequest } from './distractors/request.ts'
import { type Entity, NAMED } from './entities/entity.ts'
import { wordsOfLemma } from './tree.ts'
import type { Judged } from './verify/judged.ts'
import { FORMER } from './words.ts'

/** What the makers of options need to know about a question. */
export function optionRequest({ story, candidate, context, stem, named }: Judged): OptionRequest {
  const { entity } = candidate
  const clause = candidate.clause
  const acting = story.people.filter(
    (person) => person !== entity && person.acts && person.sure && !named.has(person) && !isFormer(person),
  )
  return {
    answer: candidate.answer,
    value: candidate.value,
    stem,
    context: context.text,
    article: articleOf(story),
    hint: {
      ...candidate.hint,
      // "Which Russian deputy prime minister": only holders of that office fit.
      acting: tellsOffice(candidate) ? [] : acting.map((person) => person.name),
      ...notBefore(story, candidate.statement, candidate.value),
      never: clause ? sameVerbNames(story, clause.verb.lemma, clause.verb.index) : [],
    },
  }
}

const articles = new WeakMap<Judged['story'], OptionRequest['article']>()

/** What all questions of an article share, made once. */
function articleOf(story: Judged['story']): OptionRequest['article'] {
  const known = articles.get(story)
  if (known) return known
  const made = {
    text: story.reading.text,
    publishedOn: story.publishedOn,
    names: story.entities.filter((other) => NAMED.has(other.kind)).map((other) => other.name),
    dates: [...story.isoDates],
    numbers: [...story.numbers],
  }
  articles.set(story, made)
  return made
}

/** "Interior Minister _____": people of other offices would stand out. */
function tellsOffice({ rule, stem, entity }: Judged['candidate']): boolean {
  if (rule === 'which-officer' || rule === 'office-holder') return true
  const office = entity?.mentions
    .find(({ role }) => role)
    ?.role?.text.split(' ')
    .at(-1)
  return rule === 'complete-person' && office !== undefined && new RegExp(`${office} _____`, 'iu').test(stem)
}

/** Nothing of a person in office is dated before they took it: such options would be ruled out by the article. */
function notBefore(story: Judged['story'], statement: string, value: OptionRequest['value']) {
  if (value.kind !== 'month') return {}
  const days = [...story.inOfficeFrom].flatMap(([person, iso]) =>
    statement.includes(person.name) && iso < value.iso ? [iso] : [],
  )
  const latest = days.sort().at(-1)
  return latest ? { notBefore: latest } : {}
}

const isFormer = (person: Entity) => person.mentions.some(({ role }) => role && FORMER.test(role.text))

/** Names beside another use of the same verb: they may fit the question too. */
function sameVerbNames(story: Judged['story'], lemma: string, index: number): string[] {
  const out = new Set<string>()
  for (const word of wordsOfLemma(story.reading, lemma.toLowerCase())) {
    if (word.index === index) continue
    const span = story.reading.sentences[word.sentence]!
    for (let i = span.first; i < span.last; i++) {
      const entity = story.at[i]?.entity
      if (entity) out.add(entity.name)
    }
  }
  return [...out]
}
