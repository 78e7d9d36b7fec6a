import type { Candidate } from '../ask/candidate.ts'
import type { Story } from '../story.ts'
import { findBlanks } from './blanks.ts'

const BLANK = '_____'
/** The report tells again below what its headline says. */
const LEAD = 4
const FEWEST_WORDS = 5

/**
 * "Complete the headline": what the report itself holds for its main fact. Only where one of its first sentences says the
 * same, which then proves it.
 */
export function completeHeadline(story: Story): Candidate[] {
  const out = new Map<string, Candidate>()
  for (const span of story.reading.sentences.slice(0, LEAD)) {
    for (const blank of findBlanks(story, span)) {
      const found = inHeadline(story.headline, [
        blank.answer,
        ...(blank.entity ? [lastName(blank.entity.name)] : []),
      ])
      if (!found || out.has(found.text.toLowerCase())) continue
      const words = story.headline.match(/\S+/gu)?.length ?? 0
      if (words - found.text.split(' ').length < FEWEST_WORDS) continue
      out.set(found.text.toLowerCase(), {
        kind: 'complete',
        rule: blank.rule.replace('complete', 'headline'),
        stem: `Headline: “${story.headline.slice(0, found.start)}${BLANK}${story.headline.slice(found.end)}”`,
        answer: blank.value.kind === 'person' ? blank.answer : found.text,
        value: blank.value,
        hint: blank.hint,
        statement: story.reading.text.slice(span.start, span.end),
        report: story.reading.text.slice(span.start, span.end),
        sentence: span.index,
        ...(blank.entity ? { entity: blank.entity } : {}),
        answerWords: { first: blank.words[0]!.index, last: blank.words.at(-1)!.index + 1 },
        needsHeadline: false,
        asOf: false,
        doubts: new Set([
          'headline',
          ...blank.doubts.filter((code) => code === 'usual-country' || code === 'nationality'),
        ]),
        flags: new Set(),
      })
    }
  }
  return [...out.values()]
}

const lastName = (name: string) => name.split(' ').at(-1) ?? name

/** Where the headline holds one of the texts as whole words, the first of them that it holds. */
function inHeadline(
  headline: string,
  texts: string[],
): { start: number; end: number; text: string } | undefined {
  for (const text of texts) {
    const escaped = text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
    const found = new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}(?![\\p{L}\\p{N}-])`, 'iu').exec(headline)
    if (found) return { start: found.index, end: found.index + text.length, text: found[0] }
  }
  return undefined
}
