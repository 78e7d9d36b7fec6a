import fc from 'fast-check'

export type Mutation = (text: string) => string

/** Each word changed by itself, the spaces kept. */
const eachWord = (change: (word: string, index: number) => string) => (text: string) => {
  let index = 0
  return text.replace(/\S+/gu, (word) => change(word, index++))
}
const sentencesOf = (text: string) => text.split(/(?<=[.!?]["”]?)\s+/u)
const namesOf = (text: string) => [...new Set(text.match(/(?<=\p{Ll},? )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu))]

/** Every name in the place of another. */
function swapNames(text: string): string {
  const names = namesOf(text)
  const next = new Map(names.map((name, i) => [name, names[(i + 1) % names.length] ?? name]))
  return text.replace(/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu, (name) => next.get(name) ?? name)
}

const CYRILLIC: Record<string, string> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х' }
const STRANGE = [
  '\u0000',
  '\u0007',
  '\u001b',
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\ud800',
  '\udfff',
  '\u202e',
]
const FOREIGN = ['Москва', '大統領', 'القاهرة', 'Αθήνα', 'नई दिल्ली', '서울']

/** What happens to articles on their way: pasted badly, shouted, translated by halves, cut off, typed by hand. */
export const MUTATIONS: Record<string, Mutation> = {
  'all capitals': (text) => text.toUpperCase(),
  'no capitals': (text) => text.toLowerCase(),
  'Every Word With A Capital': eachWord((word) => word.charAt(0).toUpperCase() + word.slice(1)),
  'no punctuation': (text) => text.replace(/\p{P}/gu, ''),
  'no full stops': (text) => text.replace(/[.!?]/gu, ''),
  'one line': (text) => text.replace(/\s+/gu, ' '),
  'a line for each word': (text) => text.replace(/ /gu, '\n'),
  'every sentence cut in half': (text) =>
    sentencesOf(text)
      .map((sentence) => sentence.slice(0, sentence.length / 2))
      .join(' '),
  'every sentence without its beginning': (text) =>
    sentencesOf(text)
      .map((sentence) => sentence.slice(sentence.length / 3))
      .join(' '),
  'sentences backwards': (text) => sentencesOf(text).reverse().join(' '),
  'words backwards': (text) => text.split(' ').reverse().join(' '),
  'names in each other’s places': swapNames,
  'one name for all': (text) => namesOf(text).reduce((all, name) => all.replaceAll(name, 'Jordan'), text),
  'quotation marks that only open': (text) => text.replace(/["“”]/gu, '“').replace(/, /gu, ', “'),
  'quotation marks that only close': (text) => text.replace(/["“”]/gu, '”').replace(/\. /gu, '.” '),
  'brackets left open': (text) => text.replace(/ (?=\p{Lu})/gu, ' ('),
  'a list': (text) =>
    sentencesOf(text)
      .map((sentence) => `• ${sentence}`)
      .join('\n'),
  'a numbered list': (text) =>
    sentencesOf(text)
      .map((sentence, i) => `${i + 1}) ${sentence}`)
      .join('\n'),
  'captions and credits between': (text) =>
    sentencesOf(text)
      .map(
        (sentence, i) =>
          `${sentence}\nImage ${i}: John Doe/Getty Images (CC BY 2.0)\nRelated: 5 things to know`,
      )
      .join('\n'),
  'only figures': (text) => text.replace(/\p{L}+/gu, (word) => String(word.length * 37)),
  'a figure for every third word': eachWord((word, i) => (i % 3 === 0 ? `${i * 1000}` : word)),
  'very long words': eachWord((word, i) => (i % 9 === 0 ? word.repeat(200) : word)),
  'two scripts in a word': (text) => text.replace(/[aeopcx]/gu, (letter) => CYRILLIC[letter] ?? letter),
  'words of other scripts': eachWord((word, i) =>
    i % 4 === 0 ? (FOREIGN[i % FOREIGN.length] ?? word) : word,
  ),
  'pictures between': (text) => text.replace(/ /gu, ' 👩‍👩‍👧 '),
  'accents taken apart': (text) => text.normalize('NFD').replace(/[aeiou]/gu, '$&\u0301'),
  'controls, halves of pairs and what has no width': eachWord(
    (word, i) => word.slice(0, 2) + (STRANGE[i % STRANGE.length] ?? '') + word.slice(2),
  ),
  'blanks of our own': eachWord((word, i) => (i % 11 === 0 ? '_____' : word)),
  'marks of our own': eachWord((word, i) => (i % 7 === 0 ? `[${word}] … ·` : word)),
  'said three times': (text) => [text, text, text].join('\n\n'),
}

/** Cuts and insertions anywhere. */
const anywhere: fc.Arbitrary<Mutation> = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(300),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  .map(([share, cut, what]) => (text: string) => {
    const at = Math.floor(share * text.length)
    return text.slice(0, at) + what + text.slice(at + cut)
  })

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...Object.values(MUTATIONS)) },
  { weight: 1, arbitrary: anywhere },
)
