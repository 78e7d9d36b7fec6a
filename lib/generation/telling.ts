import type { Candidate } from './ask/candidate.ts'
import { nameParts } from './entities/entity.ts'
import { wordsThatTell } from './entities/places.ts'

const SMALL_WORDS = new Set(
  'the and for with from late early mid more than about over nearly least official national new city party people years months days weeks'.split(
    ' ',
  ),
)

/** Words and phrases that give a candidate's answer away where they stand in a stem or a context line. */
export function tellingPhrases(candidate: Candidate): string[] {
  const { value, answer } = candidate
  switch (value.kind) {
    case 'country':
      return [answer.replace(/^the /iu, ''), ...wordsThatTell(value.name)]
    case 'city':
      return [answer, value.name]
    case 'person':
      return [...nameParts(value.name).filter((part) => part.length > 2), answer]
    case 'day':
    case 'month':
    case 'year':
      return [answer]
    case 'number':
    case 'money':
    case 'percent':
    case 'duration':
      return [/\d[\d,.]*/u.exec(answer)?.[0] ?? answer]
    default:
      return [
        answer,
        ...answer.split(/\s+/u).filter((word) => word.length > 3 && !SMALL_WORDS.has(word.toLowerCase())),
      ]
  }
}

/** Phrases that would tell by what belongs to the answer: "Russian" for Moscow, for Putin. Too strict for stems. */
export function hintingPhrases(candidate: Candidate): string[] {
  const { value, hint } = candidate
  const country = value.kind === 'city' || value.kind === 'person' ? hint.country : undefined
  return [...tellingPhrases(candidate), ...(country ? wordsThatTell(country) : [])]
}

/** The first of the phrases that a text holds as whole words; long single words also by their beginning. */
export function toldBy(text: string, phrases: string[]): string | undefined {
  const lower = ` ${normal(text)} `
  return phrases.find((phrase) => {
    const wanted = normal(phrase)
    if (wanted === '') return false
    if (lower.includes(` ${wanted} `)) return true
    const stem =
      wanted.length > 6 && !wanted.includes(' ') && !/\d/u.test(wanted) ? wanted.slice(0, -2) : undefined
    return stem !== undefined && lower.includes(` ${stem}`)
  })
}

function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .replace(/[^\p{L}\p{N},.$%-]+/gu, ' ')
    .replace(/[,.](?!\d)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}
