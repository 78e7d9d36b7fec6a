import type { Story } from '../story.ts'
import type { SentenceSpan, Word } from '../tokens.ts'
import { kids } from '../tree.ts'
import { PRICE_WORDS } from '../verify/wording.ts'
import { HEDGES } from '../words.ts'

type Sentence = { text: string; words: Word[]; story: Story; span: SentenceSpan }
type SentenceRule = { code: string; stops: string; refuses: (sentence: Sentence) => boolean }

const DULL = new RegExp(
  `\\b(?:tickets?|admission|a\\.m\\.|p\\.m\\.|${PRICE_WORDS}|a share|shares|cents|discount|subscri\\w+|teaspoon|tablespoon|(?:that|this) (?:number|figure|total|amount|percentage|rate)|more (?:information|details))\\b`,
  'iu',
)
const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD'])

/** Sentences that are never shown with a blank. */
const SENTENCE_RULES: SentenceRule[] = [
  {
    code: 'length',
    stops: 'fragments, and sentences that nobody reads to the end',
    refuses: ({ words }) => words.length < 8 || words.length > 60,
  },
  {
    code: 'no-stop',
    stops: 'headings and captions',
    refuses: ({ text }) => !/[.]["'”’)]*$/u.test(text) || !/^[\p{Lu}\d"“$£€]/u.test(text),
  },
  {
    code: 'question',
    stops: 'questions and exclamations',
    refuses: ({ text }) => /[?!…]|\.\.\./u.test(text),
  },
  {
    code: 'no-verb',
    stops: '"A day of mourning across the country."',
    refuses: (sentence) => !hasFiniteVerb(sentence),
  },
  {
    code: 'fragment',
    stops: '"Although the court ruled in May." and imperatives',
    refuses: ({ text, words }) =>
      (/^(?:Although|Because|While|If|Though|Unless)\b/u.test(text) && !text.includes(',')) ||
      words[0]!.tag === 'VB' ||
      (/^VB[GN]$/u.test(words[0]!.tag) && !text.includes(',')),
  },
  {
    code: 'split',
    stops: 'sentences that the parser cut in two ("the U.S. | embassy")',
    refuses: ({ story, span }) => {
      const next = story.reading.words[span.last]
      const following = story.reading.sentences[span.index + 1]
      return next !== undefined && following?.block === span.block && /^\p{Ll}/u.test(next.text)
    },
  },
  {
    code: 'quotation',
    stops: 'speech that is longer than the report around it, or begins the sentence',
    refuses: ({ text, words }) => {
      const quoted = words.filter((word) => word.quoted).length
      const marks = words.filter((word) => word.text === '"').length
      return marks % 2 === 1 || quoted > 12 || (quoted > 0 && marks === 0) || /^["“]/u.test(text)
    },
  },
  {
    code: 'first-person',
    stops: 'I, we, you: somebody speaks',
    refuses: ({ words }) =>
      words.some(
        (word) =>
          /^(?:i|we|us|our|my|me|you|your|ours|myself|ourselves)$/u.test(word.lower) && word.text !== 'US',
      ),
  },
  {
    code: 'signs',
    stops: 'brackets, lists, addresses, tables, forms with blanks',
    refuses: ({ text }) =>
      /[[\]{}|<>@#*;]|__|:(?!\d)|\b\w+\.(?:com|org|net|gov|edu)\b/u.test(text) ||
      (text.match(/\(/gu)?.length ?? 0) !== (text.match(/\)/gu)?.length ?? 0) ||
      (text.match(/\s[-–—]+\s/gu)?.length ?? 0) % 2 === 1,
  },
  {
    code: 'shouted',
    stops: 'capitals',
    refuses: ({ text }) => (text.match(/\p{Lu}/gu)?.length ?? 0) > 0.25 * text.length,
  },
  {
    code: 'dull',
    stops: 'market reports, opening hours, sign-offs: true and not worth asking',
    refuses: ({ text }) => DULL.test(text),
  },
  {
    code: 'counted',
    stops: '"A fourth, co-written with his wife, is due in May.": a fourth what?',
    refuses: ({ text }) =>
      /^(?:An?|The) (?:first|second|third|fourth|fifth|sixth|other|latter|former)(?:,| (?:is|was|were|are|has|had)\b)/u.test(
        text,
      ),
  },
  {
    code: 'continued',
    stops:
      '"At the time, the prime minister …", "Similarly, …", "In third was …": goes on with what stood before',
    refuses: ({ text }) =>
      /^(?:At the time|Similarly|Likewise|Later|Earlier|Previously|In (?:second|third|fourth|fifth))\b/u.test(
        text,
      ),
  },
  {
    code: 'hedged',
    stops: '"burns over reportedly 85% of his body": not even the article is sure',
    refuses: ({ words }) => words.some((word) => HEDGES.has(word.lower) && word.pos === 'ADV'),
  },
  {
    code: 'glued',
    stops: '"New People Party\'s Regina Ip In the geographical constituency …": a heading without a stop',
    refuses: ({ text }) =>
      /[\p{Ll}\d] (?:In|On|At|As|But|According|After|This|With|For|Or|And|He|She|It|They|When) \p{L}/u.test(
        text,
      ),
  },
  {
    code: 'condition',
    stops: 'what would be true only if something else were',
    refuses: ({ words }) =>
      words.some(
        (word) => /^(?:if|unless|provided|would|could|might|may)$/u.test(word.lower) && word.text !== 'May',
      ),
  },
]

function hasFiniteVerb({ words, story: { reading } }: Sentence): boolean {
  return words.some((word) => {
    if (!['nsubj', 'nsubjpass', 'expl'].includes(word.dep)) return false
    const verb = reading.words[word.head]!
    return [verb, ...kids(reading, verb, 'aux', 'auxpass')].some((part) => FINITE.has(part.tag))
  })
}

/** The code of the first rule that refuses a sentence as a report with a blank. */
export function refusedSentence(story: Story, span: SentenceSpan): string | undefined {
  const words = story.reading.words.slice(span.first, span.last)
  if (words.length === 0) return 'length'
  const text = story.reading.text.slice(span.start, span.end)
  return SENTENCE_RULES.find((rule) => rule.refuses({ text, words, story, span }))?.code
}
