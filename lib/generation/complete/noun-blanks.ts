import type { Story } from '../story.ts'
import type { Reading, SentenceSpan, Word } from '../tokens.ts'
import { kids } from '../tree.ts'
import type { Blank } from './blank.ts'

/** What stands around a noun, in lower case. */
type Around = {
  before: string
  after: string
  /** What stands behind that, up to three words. */
  later: string
  dep: string
  earlier: string
  /** A person's name stands right behind it. */
  isOfPerson: boolean
}

type NounSet = {
  word: RegExp
  /** The adjectives before the noun are left out with it. */
  whole?: true
  /** What a strict reader may doubt. */
  doubt?: string
  fits: (around: Around) => boolean
}

/** Nouns whose siblings exclude one another, in the only surroundings where they are not guessed from the phrase. */
const NOUNS: NounSet[] = [
  {
    word: /^(?:asylum|citizenship|immunity|amnesty)$/u,
    fits: ({ after, dep }) =>
      ['dobj', 'oprd', 'attr'].includes(dep) && /^(?:[.,]|in|to|by|and)$/u.test(after),
  },
  { word: /^(?:gold|silver|bronze)$/u, fits: ({ after }) => after.startsWith('medal') },
  {
    word: /^(?:murder|manslaughter|kidnapping|fraud|robbery|arson|bribery|espionage|corruption|treason)$/u,
    fits: ({ before, after, earlier }) =>
      /^(?:of|with|for)$/u.test(before) &&
      /^(?:convicted|guilty|accused|charged|arrested|jailed)$/u.test(earlier) &&
      after !== 'by',
  },
  {
    word: /^(?:cancer|pneumonia|diabetes|tuberculosis|malaria|cholera|measles|polio)$/u,
    fits: ({ before }) => /^(?:of|from|with)$/u.test(before),
  },
  {
    // "the lifting of _____ on Syria"
    word: /^sanctions$/u,
    whole: true,
    fits: ({ after, earlier }) => after === 'on' && /\b(?:lifting|easing|removal) of$/u.test(earlier),
  },
  {
    // "called for the _____ of economic sanctions"
    word: /^(?:lifting|tightening|extension|postponement)$/u,
    fits: ({ before, after, later }) =>
      before === 'the' &&
      after === 'of' &&
      /\b(?:sanctions|restrictions|embargo|curfew|lockdown)\b/u.test(later),
  },
  {
    // "pioneering _____ Walter Munk"
    word: /^(?:actor|actress|architect|astronaut|astronomer|biologist|botanist|boxer|chef|chemist|comedian|composer|cricketer|cyclist|dancer|designer|economist|engineer|footballer|geologist|golfer|historian|journalist|lawyer|mathematician|novelist|oceanographer|painter|philosopher|photographer|physicist|pianist|poet|playwright|rapper|sculptor|singer|surgeon|swimmer|wrestler)$/u,
    doubt: 'profession',
    fits: ({ isOfPerson }) => isOfPerson,
  },
]

type FoundNoun = { words: Word[]; answer: string; doubts: string[] }

/** The noun with what is left out beside it, where it can be asked for. */
export function nounAt(reading: Reading, word: Word, isOfPerson: boolean): FoundNoun | undefined {
  // At the head of a headline every noun has a capital.
  const isNoun = word.pos === 'NOUN' || (word.index === 0 && word.pos === 'PROPN')
  if (word.quoted || !isNoun) return undefined
  const set = NOUNS.find((one) => one.word.test(word.lower))
  const own = kids(reading, word, 'amod', 'compound', 'conj')
  const told = set?.doubt ? own.filter(({ dep }) => dep === 'conj') : own
  if (!set || (told.length > 0 && !set.whole) || own.some(({ dep }) => dep === 'conj')) return undefined
  const left = set.whole ? own : []
  const at = (index: number) => reading.words[index]?.lower ?? ''
  const first = left[0]?.index ?? word.index
  const around = {
    before: at(first - 1),
    after: at(word.index + 1),
    later: [2, 3, 4].map((step) => at(word.index + step)).join(' '),
    earlier: set.whole ? `${at(first - 2)} ${at(first - 1)}` : at(word.index - 2),
    dep: word.dep,
    isOfPerson,
  }
  if (!set.fits(around)) return undefined
  // Of a medal the whole phrase is left out: "silver medal".
  const medal = around.after.startsWith('medal') ? [reading.words[word.index + 1]!] : []
  const words = [...left, word, ...medal]
  return {
    words,
    answer: words.map(({ text }) => text).join(' '),
    doubts: set.doubt ? [set.doubt] : [],
  }
}

export function nounBlanks(story: Story, span: SentenceSpan): Blank[] {
  return story.reading.words.slice(span.first, span.last).flatMap((word): Blank[] => {
    const found = nounAt(story.reading, word, story.at[word.index + 1]?.kind === 'person')
    if (!found) return []
    const value = { kind: 'nounPhrase' as const, name: found.answer.toLowerCase() }
    return [{ rule: 'complete-noun', ...found, value, hint: {} }]
  })
}
