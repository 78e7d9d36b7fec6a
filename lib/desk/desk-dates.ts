/** How the relative dates of a sentence were read: "Monday" of an article is a day of the calendar in its question. */
import { findDateMatches } from '#lib/generation/date-patterns.ts'
import { dateMeaning } from '#lib/generation/date-rules.ts'
import { displayDate, displayDayWithWeekday } from '#lib/generation/iso-date.ts'

type Read = {
  /** Sentences of the article that prove the question. */
  quotes: string[]
  /** Whatever of the question a reader sees. */
  shown: string
  explanation: string
  /** YYYY-MM-DD */
  publishedOn: string
}

/**
 * One sentence for each date that the question shows otherwise than the article says it, unless the explanation says how
 * it was read.
 */
export function datesRead({ quotes, shown, explanation, publishedOn }: Read): string[] {
  // What was put into a quotation stands in brackets: "on Monday [October 13]", "February [2025]".
  const text = shown.replace(/[[\]]/g, '')
  const sentences = quotes.flatMap((quote) =>
    findDateMatches(quote).flatMap((match) => {
      const said = quote.slice(match.start, match.end)
      if (match.pieces.year !== undefined) return []
      const meanings = (['past', 'future'] as const).map((tense) => dateMeaning(match, publishedOn, tense))
      const meant = meanings.flatMap((meaning) => ('iso' in meaning ? [meaning] : []))
      const read = meant.find(({ iso, part }) => text.includes(displayDate(iso, part)))
      const date = read && displayDate(read.iso, read.part)
      if (!read || explanation.includes(`${said}”: ${date}.`)) return []
      return [
        `“${said}” is read as ${date}, ${COUNTED[way(read.iso, publishedOn)]}${displayDayWithWeekday(publishedOn)}.`,
      ]
    }),
  )
  return [...new Set(sentences)]
}

const COUNTED = {
  back: 'counted back from the day of the article, ',
  on: 'counted on from the day of the article, ',
  same: 'by the day of the article, ',
}

function way(iso: string, publishedOn: string): keyof typeof COUNTED {
  const day = publishedOn.slice(0, iso.length)
  return iso < day ? 'back' : iso > day ? 'on' : 'same'
}
