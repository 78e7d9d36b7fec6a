import { type Office, officeOf } from '#lib/knowledge/offices.ts'
import type { Story } from '../story.ts'
import type { SentenceSpan, Word } from '../tokens.ts'
import { type Blank, wordAt, wordBefore } from './blank.ts'

const MOST_WORDS = 5
/** "was elected _____", "as _____", "the post of _____" */
const NAMING = /^(?:elected|appointed|named|sworn|as|nominated|reelected|re-elected)$/u

/**
 * Offices of the table that stand before a person's name or behind a verb that gives them: "ousts _____ Bolton". Their
 * siblings are real offices of the same country.
 */
export function officeBlanks(story: Story, span: SentenceSpan): Blank[] {
  const out: Blank[] = []
  for (let first = span.first; first < span.last; first++) {
    const words = longestOffice(story, span, first)
    if (!words) continue
    const blank = officeBlank(story, words)
    if (blank) out.push(blank)
    first += words.length - 1
  }
  return out
}

function longestOffice(story: Story, span: SentenceSpan, first: number): Word[] | undefined {
  for (let width = Math.min(MOST_WORDS, span.last - first); width > 0; width--) {
    const words = story.reading.words.slice(first, first + width)
    if (words.every(({ quoted }) => !quoted) && officeNamed(textOf(story, words))) return words
  }
  return undefined
}

/** Groups in which the sentence around does not tell who it is: a judge sentences, a captain plays, a minister may say anything. */
const PORTFOLIOS =
  /^(?:ministers|us-cabinet|us-house|us-senate|us-agencies|us-state|uk-cabinet|forces|parliament)$/u

/** The office whose name the whole text is, if its siblings might stand there as well. */
export function officeNamed(text: string): Office | undefined {
  const found = officeOf(text)
  const isWhole = found?.start === 0 && found.end === text.length
  return isWhole && PORTFOLIOS.test(found.office.group) ? found.office : undefined
}

const textOf = (story: Story, words: Word[]) => story.reading.text.slice(words[0]!.start, words.at(-1)!.end)

function officeBlank(story: Story, words: Word[]): Blank | undefined {
  const answer = textOf(story, words)
  const behind = story.at[words.at(-1)!.index + 1]
  const before = wordBefore(story, words[0]!.index)
  const next = wordAt(story, words.at(-1)!.index + 1)
  const holder = behind?.kind === 'person' ? behind.entity : undefined
  if (!holder && !NAMING.test(before?.lower ?? '')) return undefined
  // "former _____", "Deputy _____", "_____-elect"
  if (/^(?:former|ex|then|vice|deputy|acting|assistant|de|late)$/iu.test(before?.text ?? '')) return undefined
  if (/^[-–']/u.test(next?.text ?? '')) return undefined
  const country = holder?.role?.owner ?? officeNamed(answer)?.country
  return {
    rule: 'complete-office',
    words,
    answer,
    value: { kind: 'office', name: answer.toLowerCase() },
    hint: country ? { country } : {},
    doubts: ['office-name', ...(holder ? [] : ['office-given'])],
  }
}
