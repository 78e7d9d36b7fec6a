import type { Story } from '../story.ts'
import type { SentenceSpan, Word } from '../tokens.ts'
import { headOf, kids } from '../tree.ts'
import type { Blank } from './blank.ts'

const ORDINALS = /^(?:first|second|third|fourth|fifth)$/u
/** "the second half", "First Lady", "a third party": no count, or one that means nothing. */
const NEVER =
  /^(?:time|half|day|week|month|year|quarter|season|century|floor|lady|minister|degree|party|place|world|person|grade|round|leg|step|thing|one)$/u

/** Which visit, term or ferry it is: "Lund's _____ official visit". */
export function ordinalBlanks(story: Story, span: SentenceSpan): Blank[] {
  return story.reading.words
    .slice(span.first, span.last)
    .filter((word) => counts(story, word))
    .map((word) => ({
      rule: 'complete-ordinal',
      words: [word],
      answer: word.text,
      value: { kind: 'nounPhrase', name: word.lower },
      hint: {},
      doubts: ['ordinal'],
    }))
}

function counts(story: Story, word: Word): boolean {
  if (!ORDINALS.test(word.text) || word.quoted || word.dep !== 'amod') return false
  const noun = headOf(story.reading, word)
  const isSingular = noun.tag === 'NN' && !NEVER.test(noun.lemma)
  // "the second largest", "the first and last"
  const next = story.reading.words[word.index + 1]
  const isAlone = kids(story.reading, word).length === 0 && !/^(?:JJS|RBS|CC|HYPH|,)$/u.test(next?.tag ?? '')
  return isSingular && isAlone && isDefinite(story, noun)
}

function isDefinite(story: Story, noun: Word): boolean {
  return (
    kids(story.reading, noun, 'det').some(({ lower }) => lower === 'the') ||
    kids(story.reading, noun, 'poss').length > 0
  )
}
