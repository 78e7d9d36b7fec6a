import { countryOfDemonym, placeNamed, wordsThatTell } from '#lib/generation/entities/places.ts'
import type { Generated, GenerationInput } from '#lib/generation/generate.ts'
import type { GeneratedEvidence, GeneratedQuestion } from '#lib/generation/generated-question.ts'
import { thingByName } from '#lib/knowledge/things.ts'

/** What must never be wrong with what an article is asked, whatever the article: empty where all is well. */
export function faultsOf({ title, text }: GenerationInput, { questions, facts }: Generated): string[] {
  const offered = questions.filter(({ certain }) => certain)
  return [
    ...facts.flatMap(({ statement, evidence }) =>
      unproved(text, evidence).map((no) => `${no}: ${statement}`),
    ),
    ...questions.flatMap((question) =>
      [
        ...unproved(text, question.evidence),
        ...badOptions(question),
        ...shownBy('stem', question, question.stem),
        ...shownBy('context', question, headlineOf(question)),
        ...invented(question, `${title} ${text}`),
        ...(facts[question.fact] ? [] : ['no fact']),
        ...(question.score >= 0 && question.score <= 1 ? [] : ['score']),
      ].map((fault) => `${fault}: ${question.stem}`),
    ),
    ...offered.flatMap((question) =>
      offered.flatMap((other) =>
        other === question
          ? []
          : [
              ...shownBy('other stem', question, other.stem),
              ...(isToldIn(other) ? other.options : []).flatMap(({ text }) =>
                shownBy('other option', question, text),
              ),
              ...shownBy('other context', question, headlineOf(other)),
            ].map((fault) => `${fault}: ${question.stem} | ${other.stem}`),
      ),
    ),
  ]
}

/** Options that are whole sentences show what they tell, like stems. */
const isToldIn = ({ kind, rule }: GeneratedQuestion) => kind === 'order' || rule === 'which-statement'

function unproved(text: string, evidence: GeneratedEvidence[]): string[] {
  const isExact = evidence.every(({ start, end, quote }) => quote !== '' && text.slice(start, end) === quote)
  return isExact && evidence.length > 0 ? [] : ['evidence']
}

/** How many options each kind has. */
const OPTIONS: Record<GeneratedQuestion['kind'], number[]> = {
  wh: [4],
  complete: [4],
  trueFalse: [2],
  order: [3, 4],
}

function badOptions({ options, key, kind, stem, order }: GeneratedQuestion): string[] {
  const texts = options.map((option) => option.text.trim().toLowerCase())
  const isWhole =
    OPTIONS[kind].includes(texts.length) && new Set(texts).size === texts.length && !texts.includes('')
  const isOrder = (order !== undefined) === (kind === 'order') && new Set(order).size === (order?.length ?? 0)
  return [
    ...(isWhole && isOrder && (order ?? options).length === options.length ? [] : ['options']),
    ...(options[key] ? [] : ['key']),
    ...(options.every(({ why }) => why !== '') ? [] : ['why']),
    ...(stem.split('_____').length === (kind === 'complete' ? 2 : 1) ? [] : ['blanks']),
  ]
}

/** The line above a question without its day. */
const headlineOf = ({ context }: GeneratedQuestion) => context.split(' · ').slice(1).join(' · ')

/** The key, or what belongs to it alone (demonym, capital, letters, surname), in a text that a reader sees. */
function shownBy(where: string, question: GeneratedQuestion, text: string): string[] {
  const shown = plain(text)
  return tellingOf(question).flatMap((told) =>
    told.length > 1 && shown.includes(plain(told)) ? [`${where} tells ${told}`] : [],
  )
}

const ASKS_PERSON = /person|who|officer/u

function tellingOf({ options, key, rule }: GeneratedQuestion): string[] {
  const answer = (options[key]?.text ?? '').replace(/^the /iu, '')
  const place = placeNamed(answer)
  const country = place?.kind === 'country' ? place.name : countryOfDemonym(answer)
  const thing = thingByName(answer)
  return [
    answer,
    ...(country ? wordsThatTell(country) : []),
    ...(thing ? [thing.name, ...thing.aliases] : []),
    ...(ASKS_PERSON.test(rule) ? [answer.split(' ').at(-1) ?? ''] : []),
  ]
}

/** Words between spaces, without accents, possessives and signs. */
function plain(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .replace(/[^\p{L}\p{N}.,$%&]+/gu, ' ')
    .replace(/[.,](?!\d)/gu, ' ')
  return ` ${words.replace(/\s+/gu, ' ').trim()} `
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const DATE = new RegExp(
  `\\b(?:${MONTHS})(?: \\d{1,2})?,? (?:1[5-9]|20)\\d\\d\\b|\\b(?:1[5-9]|20)\\d\\d\\b`,
  'gu',
)

/** A report holds the words of its sentence in their order; a question has no name and no figure from elsewhere. */
function invented(
  { kind, stem, options, key, evidence, rule }: GeneratedQuestion,
  article: string,
): string[] {
  // One value of a wrong statement is not the article's.
  if (kind === 'trueFalse' && key === 1) return []
  const own = stem.replace(/\[[^\]]*\]/gu, ' ').replace(/\S*_____\S*/gu, ' ')
  if (kind === 'complete' && !rule.startsWith('headline')) {
    const missing = firstMissing(own, evidence.map(({ quote }) => quote).join(' '))
    return missing === undefined ? [] : [`not in the sentence: ${missing}`]
  }
  // What is asked for is told by its class: "Which South Asian militant group".
  const asked = thingByName(options[key]?.text ?? '')?.class ?? ''
  const known = plain(`${article} ${asked} Headline Which Who Whom When How In On At Put`)
  const names = own.replace(DATE, ' ').match(/\p{Lu}[\p{L}\p{N}-]*|\p{N}+/gu) ?? []
  const strange = names.find((name) => !known.includes(plain(name).trim()) && !isPlace(name))
  return strange === undefined ? [] : [`not in the article: ${strange}`]
}

const isPlace = (name: string) => placeNamed(name) !== undefined

function firstMissing(stem: string, sentence: string): string | undefined {
  const words = plain(sentence).trim().split(' ')
  let from = 0
  for (const word of plain(stem).trim().split(' ')) {
    const at = words.indexOf(word, from)
    if (at < 0 && word !== '') return word
    from = at + 1
  }
  return undefined
}
