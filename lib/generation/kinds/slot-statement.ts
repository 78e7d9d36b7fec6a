import type { Candidate } from '../ask/candidate.ts'
import type { Ready } from '../choose.ts'
import { BLANK } from '../complete/blank.ts'
import { usualName } from '../entities/places.ts'
import { inside } from '../explain.ts'

/** A sentence of the report with one slot, its wrong options verified; it stands alone whatever fills the slot. */
export type SlotStatement = { slot: Ready; gap: string }

const MOST_WORDS = 30
/**
 * Where a changed value is surely wrong: what is said of one person or party is often true of another. Another day or month
 * would be wrong as well, and readers call it a mere trick.
 */
const SURE = new Set('year number money percent duration country city'.split(' '))

/**
 * A statement is right or wrong as a whole: nobody may be guessed in it, nothing may be missing or half sure, and the
 * day above it must not tell.
 */
const UNFIT = [
  'pronoun',
  'anaphoric',
  'counted',
  'demonstrative',
  'hedged',
  'condition',
  'news-day',
  'news-month',
  'this-year',
]

/** The likeliest slot of each sentence and answer that a whole plain sentence can be made of. */
export function slotStatements(ready: Ready[]): SlotStatement[] {
  const best = new Map<string, SlotStatement>()
  for (const slot of [...ready].sort((a, b) => b.score - a.score)) {
    const { candidate } = slot
    const key = `${candidate.sentence}|${candidate.answer.toLowerCase()}`
    const gap = gapOf(candidate)
    if (
      !gap ||
      best.has(key) ||
      UNFIT.some((code) => candidate.doubts.has(code)) ||
      !isSure(candidate) ||
      !isPlain(gap)
    )
      continue
    best.set(key, { slot, gap })
  }
  return [...best.values()]
}

/** The sentence of a report, or the statement behind a question, with a blank for the answer. */
function gapOf({ kind, gap, statement, answer, value }: Candidate): string | undefined {
  if (gap) return UGLY.some((sign) => sign.test(gap)) ? undefined : plain(gap)
  if (kind !== 'wh') return undefined
  const parts = statement.split(statement.includes(answer) ? answer : inside(answer, value.kind))
  const isWhole = parts.length === 2 && !/[\p{L}\d$€£]$/u.test(parts[0]!) && !/^[\p{L}\d]/u.test(parts[1]!)
  return isWhole ? parts.join(BLANK) : undefined
}

/** What reads well in brackets alone: "[on October 16]'s tremor", "The [SpaceX's capsule]". */
const UGLY = [/\[(?:on|in) [^\]]*\]['’]s/u, /\b(?:the|an?) \[[^\]]*['’]s /iu]
/** "on the evening of March 3, 2007, March 3, 2007" */
const TWICE = /(\p{Lu}\p{Ll}+ \d{1,2}, \d{4}).*\1/u

/** What stands in brackets as part of the sentence, countries with their article. */
function plain(gap: string): string {
  return gap
    .replace(/(?<!\b[Tt]he )\[([^\]]*)\](?! \p{Lu})/gu, (_all, name) => `[${usualName(name)}]`)
    .replace(/\](?=[\p{L}\d_])/gu, '] ')
    .replace(/\[([^\]]*)\]/gu, '$1')
}

/** "More than twenty" may be more than twenty-four, too. */
const isSure = ({ value, hint }: Candidate) => SURE.has(value.kind) && hint.direction === undefined

function isPlain(gap: string): boolean {
  return (
    !/["“”…]/u.test(gap) &&
    !TWICE.test(gap) &&
    gap.split(' ').length <= MOST_WORDS &&
    gap.split(BLANK).length === 2
  )
}

/** The statement with a value in its slot, or nothing where "a" and "an" would tell which values fit. */
export function fill({ gap, slot }: SlotStatement, value: string): string | undefined {
  const article = /\b(an?) _____/iu.exec(gap)?.[1]?.toLowerCase()
  if (article && (article === 'an') !== /^(?:[aeiou]|8|11\b|18\b)/iu.test(value)) return undefined
  if (!gap.startsWith(BLANK))
    return gap.replace(BLANK, () => inside(value, slot.candidate.value.kind)).replace(/\.\.$/u, '.')
  const text = gap.replace(BLANK, () => value)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
