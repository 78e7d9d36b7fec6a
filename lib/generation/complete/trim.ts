import type { Story } from '../story.ts'
import type { SentenceSpan, Word } from '../tokens.ts'
import { isContiguous, kid, kids, leftEdge, subtree } from '../tree.ts'
import { CONNECTIVES } from '../words.ts'

/** Word indexes, last exclusive, that may go without touching the truth, with the commas that go with them. */
export type Cut = { first: number; last: number }

const BINDING = /^(?:if|unless|provided|not|n't|without|except|never|no)$/u

/** Parts of a sentence that may be left out: only whole phrases at commas. */
export function safeCuts(story: Story, span: SentenceSpan): Cut[] {
  const cuts: Cut[] = []
  const words = story.reading.words.slice(span.first, span.last)
  for (const word of words) {
    const aside = asideCut(story, span, word)
    if (aside) cuts.push(aside)
    const listed = listCut(story, word)
    if (listed) cuts.push(listed)
  }
  const root = words.find((word) => word.head === word.index)
  if (root) cuts.push(...clauseCuts(story, span, root))
  return cuts.filter((cut) => cut.first > span.first && cut.last <= span.last - 1)
}

const comma = (story: Story, index: number) => story.reading.words[index]?.text === ','

/** ", which …,", ", killing …", ", the founder of …,". */
function asideCut(story: Story, span: SentenceSpan, word: Word): Cut | undefined {
  const participle = word.dep === 'advcl' && word.tag === 'VBG'
  if (!['relcl', 'acl', 'appos'].includes(word.dep) && !participle) return undefined
  const words = subtree(story.reading, word)
  if (!isContiguous(words) || words.some((inner) => BINDING.test(inner.lower))) return undefined
  const first = words[0]!.index
  const last = words.at(-1)!.index + 1
  const behind = story.reading.words[last]
  if (!comma(story, first - 1) || !behind || word.head >= first) return undefined
  if (behind.text !== ',' && last !== span.last - 1) return undefined
  // A part of a list looks like an apposition.
  const head = story.reading.words[word.head]!
  if (word.dep === 'appos' && kids(story.reading, head, 'conj').length > 0) return undefined
  return { first: first - 1, last: behind.text === ',' ? last + 1 : last }
}

/** ", reaffirming support, and expressing readiness": the first of two participles, with its "and". */
function listCut(story: Story, word: Word): Cut | undefined {
  const { reading } = story
  if (word.dep !== 'advcl' || word.tag !== 'VBG') return undefined
  const other = kid(reading, word, 'conj')
  const first = leftEdge(reading, word)
  const last = other && leftEdge(reading, other)
  if (!other || !last || other.tag !== 'VBG' || first !== word.index || !comma(story, first - 1))
    return undefined
  const joined = reading.words[last - 1]?.lower === 'and' && comma(story, last - 2)
  const bound = reading.words.slice(first, last).some((inner) => BINDING.test(inner.lower))
  return joined && !bound ? { first, last } : undefined
}

/** Whole clauses at the end: ", and SUBJECT VERB …", ", while …". */
function clauseCuts(story: Story, span: SentenceSpan, root: Word): Cut[] {
  const { reading } = story
  const cuts: Cut[] = []
  const end = span.last - 1
  for (const clause of kids(reading, root, 'conj')) {
    const first = leftEdge(reading, clause)
    const conjoined = /^(?:and|but)$/u.test(reading.words[first - 1]?.lower ?? '') && comma(story, first - 2)
    if (conjoined && kid(reading, clause, 'nsubj', 'nsubjpass')) cuts.push({ first: first - 2, last: end })
  }
  for (const clause of kids(reading, root, 'advcl')) {
    const words = subtree(reading, clause)
    const first = words[0]!
    const closing =
      clause.index > root.index && comma(story, first.index - 1) && words.at(-1)!.index + 1 === end
    const bound = words.some((inner) => BINDING.test(inner.lower))
    const aside = /^(?:while|after|as|when|with|although|though|because)$/u.test(first.lower)
    if (closing && aside && !bound) cuts.push({ first: first.index - 1, last: end })
  }
  return cuts
}

/** Connectives at the front and inside: "But", "However,", "also". */
export function connectiveCuts(story: Story, span: SentenceSpan): Cut[] {
  const { words } = story.reading
  const cuts: Cut[] = []
  const first = words[span.first]!
  const connects =
    /^(?:but|and|so|yet|nor)$/u.test(first.lower) || (CONNECTIVES.has(first.lower) && first.dep === 'advmod')
  if (connects) cuts.push({ first: span.first, last: span.first + (comma(story, span.first + 1) ? 2 : 1) })
  for (let i = span.first + 1; i < span.last - 1; i++) {
    const word = words[i]!
    if (!/^(?:also|meanwhile|however|therefore)$/u.test(word.lower) || word.dep !== 'advmod' || word.quoted)
      continue
    const enclosed = comma(story, i - 1) && comma(story, i + 1)
    cuts.push(enclosed ? { first: i - 1, last: i + 2 } : { first: i, last: i + 1 })
  }
  return cuts
}
