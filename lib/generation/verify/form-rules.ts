import { has, type StemRule } from './stem-rule.ts'
import { DOUBLED, RELATIVE_TIME } from './wording.ts'

/** Language: what a reader would stumble over. */
export const FORM_RULES: StemRule[] = [
  {
    code: 'long',
    always: true,
    stops: '"Which minister said that the …" in forty words',
    refuses: ({ words, candidate }) => words.length > (candidate.kind === 'wh' ? 30 : 38),
  },
  { code: 'short', always: true, stops: '"Who fled?"', refuses: ({ words }) => words.length < 5 },
  {
    code: 'pronoun',
    always: true,
    stops: '"When did he leave?"',
    kind: 'wh',
    refuses: has(/\b(?:he|she|it|they|him|them|we|i|you|your|our|my)\b/iu),
  },
  {
    code: 'relative-time',
    always: true,
    stops: '"Who arrived on Tuesday?"',
    refuses: has(RELATIVE_TIME),
  },
  {
    code: 'deictic',
    always: true,
    stops: '"the above", "here"',
    refuses: has(/\b(?:here|above|below|aforementioned|respectively)\b/iu),
  },
  {
    code: 'signs',
    always: true,
    stops: 'brackets, colons and half quotations in a question',
    kind: 'wh',
    refuses: ({ stem }) =>
      /[()[\];:]|--|—|https?|www\./u.test(stem) || (stem.match(/"/gu)?.length ?? 0) % 2 === 1,
  },
  { code: 'doubled', always: true, stops: '"to to", "in in"', refuses: has(DOUBLED) },
  {
    code: 'unquoted',
    always: true,
    stops: '"Who said The next hours will decide everything?": the quotation marks were lost',
    kind: 'wh',
    refuses: has(/\p{Ll} (?:The|We|It|He|She|They|This|These|There|What|No|Our|My) \p{Ll}/u),
  },
  {
    code: 'prepositions',
    always: true,
    stops: '"through to on 25 December"',
    kind: 'wh',
    refuses: has(
      /\b(?:in|on|at|to|by|of|for|with) (?:in|on|at(?! least)|to|by|of|for|with)\b|\b(?:on|in|at|of|by|for|from)\?$/u,
    ),
  },
  {
    code: 'blank-first',
    stops: '"_____ people." and blanks with nothing around them',
    kind: 'complete',
    refuses: ({ words }) => words.length < 9,
  },
  {
    code: 'begun-late',
    always: true,
    stops: '"ranked 27th in the world, he reached …": its first words were cut',
    kind: 'complete',
    refuses: has(/^\p{Ll}/u),
  },
  {
    code: 'patched',
    always: true,
    stops: 'a sentence with more brackets than words of its own',
    kind: 'complete',
    refuses: ({ stem }) => (stem.match(/\[(?!\d{4}\])/gu)?.length ?? 0) > 2,
  },
  {
    code: 'coordinated',
    always: true,
    stops: 'a place in a list: every neighbour would do',
    kind: 'complete',
    refuses: has(/(?:,|\band|\bor) _____,? (?:and|or)\b/u),
  },
  {
    code: 'misspelt',
    always: true,
    stops:
      '"In which year was Chriac elected to Jacques Chirac\'s first term?": the article misspells a name',
    refuses: ({ stem }) => {
      const names = [...new Set(stem.match(/\p{Lu}\p{Ll}{4,}/gu) ?? [])]
      return names.some((name) => names.some((other) => name !== other && sameLetters(name, other)))
    },
  },
]

/** Two letters have changed places: "Chriac" and "Chirac". */
function sameLetters(a: string, b: string): boolean {
  return a.length === b.length && a[0] === b[0] && [...a].sort().join('') === [...b].sort().join('')
}
