/** Makes a title for an article that came without one: its headline if the first line is one, else its lead. */
import { cleanLine } from './article-text.ts'

const MOST_CHARACTERS = 100
const FEWEST_CHARACTERS = 20

/** Where and by whom a report was sent, which is no part of it: "MOSCOW (AP) - ", "Taipei, Taiwan — ". */
const datelines = [
  /^\p{Lu}[\p{Lu}\s.,'’-]+(?:,?\s+\p{Lu}[\p{L}.]*\s+\d{1,2})?(?:,\s*\d{4})?\s*(?:\([^)]{2,40}\))?\s*[-–—]+\s+/u,
  /^\p{Lu}[\p{L}\s.'’-]{1,30}(?:,\s+\p{Lu}[\p{L}\s.'’-]{1,30})?\s*(?:\([^)]{2,40}\)\s*[-–—]+|[–—])\s+(?=\p{Lu})/u,
]

/** When it was said; the day of publication stands beside the title. */
const leadingTime =
  /^(?:On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Yesterday|Today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?: (?:morning|afternoon|evening|night))?,\s+/

/** A stop that ends a sentence: not after an initial, a title or a shortened month, and before a capital. */
const sentenceEnd =
  /(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Gov|Sen|Rep|Lt|Col|Sgt|Prof|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec))[.!?]["'”’)]*(?=\s+["'“‘(]?[\p{Lu}\d]|$)/u

/** A title of at most 100 characters from a cleaned text. */
export function titleFromLead(text: string): string {
  const lines = text.split('\n').map(cleanLine).filter(Boolean)
  const first = lines[0] ?? ''
  if (isHeadline(first) && lines.length > 1) return first
  const lead = lines.find((line) => line.length >= FEWEST_CHARACTERS) ?? first
  const start = lead.slice(0, 1000)
  const bare = datelines
    .reduce((line, dateline) => line.replace(dateline, ''), start)
    .replace(leadingTime, '')
  const end = sentenceEnd.exec(bare)
  return capital(shorten(end ? bare.slice(0, end.index) : bare))
}

function isHeadline(line: string): boolean {
  const fits = line.length >= FEWEST_CHARACTERS && line.length <= MOST_CHARACTERS
  return fits && /^["'“‘]?[\p{Lu}\d]/u.test(line) && !/[.!?:,;]["'”’)]*$/.test(line)
}

/** Cut before the last word that fits, and marked as cut. */
function shorten(sentence: string): string {
  if (sentence.length <= MOST_CHARACTERS) return sentence
  const head = sentence.slice(0, MOST_CHARACTERS)
  const space = head.lastIndexOf(' ')
  return `${head.slice(0, space > 0 ? space : MOST_CHARACTERS - 1).replace(/[\s,;:–—-]+$/, '')}…`
}

function capital(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1)
}
