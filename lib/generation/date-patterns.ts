/** Where dates stand in a text, by form alone. What they mean is settled by dates.ts. */
export type DateMatch = {
  /** UTF-16 offsets of the expression without its preposition. */
  start: number
  end: number
  form: DateForm
  /** Named pieces of the pattern: month, day, year, weekday, part, step, unit, word. */
  pieces: Record<string, string>
}

export type DateForm =
  | 'iso'
  | 'range'
  | 'ago'
  | 'day'
  | 'part'
  | 'decade'
  | 'month'
  | 'weekday'
  | 'unit'
  | 'relative'
  | 'year'

const MONTH =
  '(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)'
const ANY_MONTH = MONTH.replace('?<month>', '?:')
const WEEKDAY =
  '(?<weekday>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Mon\\.|Tues?\\.|Wed\\.|Thurs?\\.|Fri\\.|Sat\\.|Sun\\.)'
const DAY = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?'
const ANY_DAY = '[0-3]?\\d(?:st|nd|rd|th)?'
const YEAR = '(?<year>1[0-9]\\d\\d|20\\d\\d)'
const ANY_YEAR = '(?:1[0-9]\\d\\d|20\\d\\d)'
const PART = '(?<part>[Ee]arly|[Ll]ate|[Mm]id)'
const COUNT =
  '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many|few|a few)'
const TIME = '(?: (?:morning|afternoon|evening|night))?'
const DASH = '(?:\\s?[-–—]\\s?| to | through | and )'

/** Earlier forms win where two match the same place. */
const PATTERNS: readonly (readonly [DateForm, string])[] = [
  ['iso', '(?<year>(?:19|20)\\d\\d)-(?<month>[01]\\d)-(?<day>[0-3]\\d)'],
  ['range', `${ANY_MONTH} ${ANY_DAY}${DASH}(?:${ANY_MONTH} )?${ANY_DAY}(?:,? ${ANY_YEAR})?(?!\\d)`],
  ['range', `${ANY_DAY}(?:\\s?[-–—]\\s?| to | and )${ANY_DAY} ${ANY_MONTH}(?:,? ${ANY_YEAR})?`],
  [
    'range',
    `(?:[Bb]etween|[Ff]rom) (?:${ANY_MONTH} )?${ANY_YEAR} (?:and|to|until|through) (?:${ANY_MONTH} )?${ANY_YEAR}`,
  ],
  ['range', `(?:[Bb]etween|[Ff]rom) ${ANY_MONTH} (?:and|to|until|through) ${ANY_MONTH}(?: ${ANY_YEAR})?`],
  ['range', `${ANY_YEAR}\\s?[-–—/]\\s?(?:${ANY_YEAR}|\\d\\d)`],
  [
    'ago',
    `${COUNT} (?:more )?(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries) (?:ago|earlier|later|before|after|from now)`,
  ],
  ['day', `(?:${WEEKDAY},? )?(?:the )?${MONTH} (?:the )?${DAY}(?:,? ${YEAR})?(?![\\d,]*\\d)`],
  ['day', `(?:${WEEKDAY},? )?(?:the )?${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?(?!\\d)`],
  ['part', `${PART}[- ](?:in )?(?:${MONTH}(?:,? | of |, of )?)?${YEAR}(?![\\d,]*\\d|s)`],
  ['part', `${PART}[- ]${MONTH}(?! ?\\d)`],
  ['part', `${PART} (?:in )?(?<step>last|this|next) (?<unit>year)`],
  ['decade', `(?:${PART}[- ])?(?:the )?(?:1[0-9]|20)\\d0s`],
  ['month', `${MONTH}(?:,? | of )${YEAR}(?!\\d)`],
  ['month', `(?:(?<step>[Ll]ast|[Tt]his|[Nn]ext) )?${MONTH}`],
  ['weekday', `(?:(?<step>[Ll]ast|[Tt]his coming|[Tt]his|[Nn]ext) )?${WEEKDAY}${TIME}`],
  [
    'unit',
    '(?<step>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast) (?<unit>night|week|weekend|month|quarter|year|decade|century|spring|summer|fall|autumn|winter)',
  ],
  ['relative', `(?<word>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)${TIME}`],
  ['year', YEAR],
]

const WHOLE = PATTERNS.map(([form, source]) => ({
  form,
  pattern: new RegExp(`(?<![\\p{L}\\d$€£.,-])(?:${source})(?![\\p{L}\\d])`, 'gu'),
}))

/** All date expressions of a text in order, none inside another. */
export function findDateMatches(text: string): DateMatch[] {
  const found: DateMatch[] = []
  const taken = new Uint8Array(text.length)
  for (const { form, pattern } of WHOLE) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (taken.subarray(match.index, end).includes(1)) continue
      taken.fill(1, match.index, end)
      const pieces = Object.entries(match.groups ?? {}).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      )
      found.push({ start: match.index, end, form, pieces: Object.fromEntries(pieces) })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
