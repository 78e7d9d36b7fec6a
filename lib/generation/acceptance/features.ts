import type { Ready } from '../choose.ts'
import { EVENTS, NUMBER_WORD } from '../words.ts'
import { personFeatures } from './person-features.ts'
import { wordingFeatures } from './wording-features.ts'
import { worthFeatures } from './worth-features.ts'

/** What a candidate looks like, in numbers; what is left out counts as 0. */
export type Features = Record<string, number>

const one = (name: string) => [name, 1] as const

/** Everything that may tell whether strict readers accept a candidate. Lengths are in words, places from 0 to 1. */
export function featuresOf(ready: Unscored): Features {
  return Object.fromEntries([
    ...ofQuestion(ready),
    ...ofPlace(ready),
    ...ofAnswer(ready),
    ...ofOptions(ready),
    ...personFeatures(ready),
    ...wordingFeatures(ready),
    ...worthFeatures(ready),
  ])
}

type Unscored = Omit<Ready, 'score'>
type Pairs = (readonly [string, number])[]

function ofQuestion({ candidate, context, words, named, dated, shared, stem }: Unscored): Pairs {
  const { clause } = candidate
  return [
    one(`rule:${candidate.rule}`),
    one(`kind:${candidate.kind}`),
    one(`context:${context.strength}`),
    ...[...candidate.doubts].map((code) => one(`doubt:${code}`)),
    ...[...candidate.flags].map((code) => one(`flag:${code}`)),
    ...(clause ? [one(`embedding:${clause.embedding}`)] : []),
    ['doubts', candidate.doubts.size],
    ['words', words.length],
    ['long', Math.max(0, words.length - 20)],
    ['short', Math.max(0, 8 - words.length)],
    ['named', named.size],
    ['shared', shared],
    ['dated', Number(dated)],
    ['commas', stem.match(/,/gu)?.length ?? 0],
    ['brackets', stem.match(/\[/gu)?.length ?? 0],
    ['omissions', stem.match(/…/gu)?.length ?? 0],
    ['quoted', Number(/["“]/u.test(stem))],
    ['attributed', Number(/, according to |\b(?:said|told|announced|reported)\b/u.test(stem))],
    ['event', Number(words.some((word) => EVENTS.has(word.toLowerCase())))],
    ['figures', words.filter((word) => NUMBER_WORD.test(word)).length],
    ['passive', Number(clause?.passive ?? false)],
    ['future', Number(clause?.future ?? false)],
    ['as-of', Number(candidate.asOf)],
    ['needs-headline', Number(candidate.needsHeadline)],
  ]
}

function ofPlace({ candidate, story }: Unscored): Pairs {
  const { sentences } = story.reading
  const span = sentences[candidate.sentence]!
  const width = span.last - span.first
  return [
    ['first-sentence', Number(candidate.sentence === 0)],
    ['lead', Number(candidate.sentence <= 2)],
    ['depth', candidate.sentence / Math.max(1, sentences.length)],
    ['sentence-words', width],
    ['answer-at', (candidate.answerWords.first - span.first) / Math.max(1, width)],
    ['article-words', story.reading.words.length / 1000],
  ]
}

function ofAnswer({ candidate, story }: Unscored): Pairs {
  const { value, entity, answer } = candidate
  const mentions = entity?.mentions.length ?? 0
  return [
    one(`value:${value.kind}`),
    ['mentions', Math.min(8, mentions)],
    ['answer-words', answer.split(/\s+/u).length],
    ['answer-in-headline', Number(story.headline.includes(answer))],
    ['has-role', Number(entity?.role !== undefined)],
    ['victim', Number(entity?.victim ?? false)],
    ...('iso' in value ? ([['days-before', daysBefore(value.iso, story.publishedOn)]] as Pairs) : []),
    ...('amount' in value
      ? ([
          ['small', Number(value.amount <= 5)],
          ['large', Number(value.amount >= 100)],
        ] as Pairs)
      : []),
  ]
}

/** Logarithm of the days between a date of any grain and the day of publication. */
function daysBefore(iso: string, published: string): number {
  return Math.log(1 + Math.abs(Date.parse(published) - Date.parse(iso)) / 86_400_000)
}

function ofOptions({ distractors, story, candidate }: Unscored): Pairs {
  const inArticle = distractors.filter(({ text }) => story.reading.text.includes(text)).length
  const lengths = distractors.map(({ text }) => text.length)
  const key = candidate.answer.length
  return [
    ...distractors.flatMap(({ recipe }) => (recipe ? [one(`recipe:${recipe}`)] : [])),
    ['options-in-article', inArticle],
    ['options-explained', distractors.filter(({ why }) => why !== undefined).length],
    ['longest-key', Number(key > Math.max(...lengths))],
    ['shortest-key', Number(key < Math.min(...lengths))],
  ]
}
