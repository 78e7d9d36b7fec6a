import type { Candidate } from '../ask/candidate.ts'
import { type ContextLine, contextFor } from '../context-line.ts'
import { placeNamed } from '../entities/places.ts'
import type { Story } from '../story.ts'
import { countryOf } from '../telling.ts'
import type { SentenceSpan } from '../tokens.ts'
import { sentenceWords } from '../tree.ts'
import { typed } from './answer.ts'
import type { DraftQuestion } from './draft-question.ts'
import type { Grounds } from './grounds.ts'
import { keyPlace } from './key-place.ts'
import { locate } from './locate.ts'
import type { Proposal } from './proposal.ts'

const FEWEST_LETTERS = 15
const MOST_SENTENCES = 2

/** The proposal with its evidence and types, or the code of what is missing. `keys`: phrases that its context line must not tell. */
export function readProposal(
  given: Proposal,
  around: { story: Story; grounds: Grounds; lines: ContextLine[]; keys: string[] },
): DraftQuestion | string {
  const { story } = around
  const proposal = tidied(given)
  const answer = proposal.options[proposal.key - 1]?.text
  if (proposal.options.length !== 4 || !answer) return 'shape'
  if (proposal.stem.length > 400 || proposal.options.some(({ text }) => text === '' || text.length > 120))
    return 'shape'
  const sentences = sentencesOf(story, proposal)
  if (typeof sentences === 'string') return sentences
  const key = typed(story, answer)
  const answerWords = keyPlace(story, sentences, { text: answer, value: key.value })
  if (!answerWords) return 'key-not-in-evidence'
  const evidence = story.reading.text.slice(sentences[0]!.start, sentences.at(-1)!.end)
  const candidate = candidateOf(story, { proposal, answer, key, sentences, answerWords, evidence })
  const context = contextFor(story, around.lines, candidate, around.keys)
  if (!context) return 'context-tells'
  const wrong = proposal.options
    .filter((_, index) => index !== proposal.key - 1)
    .map(({ text }) => ({ text, ...typed(story, text) }))
  return { ...around, proposal, sentences, evidence, key, wrong, candidate, context }
}

/** One way of writing; letters in front of options ("B) Paris") are the model's, not the option's. */
function tidied(given: Proposal): Proposal {
  const tidy = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const options = given.options.map(({ text, explanation }) => ({ text: tidy(text), explanation }))
  const isLettered = options.every(({ text }) => /^[A-D][).:] /u.test(text))
  const bare = options.map((option) => ({ ...option, text: isLettered ? option.text.slice(3) : option.text }))
  return { ...given, stem: tidy(given.stem), options: bare }
}

/** The sentences around the quotation: where the model says that it stands, or the only place where it does. */
function sentencesOf({ reading }: Story, { quote, sentence }: Proposal): SentenceSpan[] | string {
  if (quote.trim().length < FEWEST_LETTERS) return 'quote-short'
  const places = locate(reading.text, quote)
  if (places.length === 0) return 'quote-not-found'
  const named = reading.sentences[sentence - 1]
  const place =
    places.length === 1
      ? places[0]
      : places.find(({ start, end }) => named && start < named.end && named.start < end)
  if (!place) return 'quote-ambiguous'
  const around = reading.sentences.filter(({ start, end }) => start < place.end && place.start < end)
  // What was left out as a caption or a line of the page is no evidence.
  const [first, last] = [around[0], around.at(-1)]
  if (!first || !last || place.start < first.start || place.end > last.end) return 'quote-no-sentence'
  return around.length > MOST_SENTENCES ? 'quote-long' : around
}

type Read = Pick<DraftQuestion, 'proposal' | 'sentences' | 'evidence' | 'key'> & {
  answer: string
  answerWords: Candidate['answerWords']
}

function candidateOf(
  story: Story,
  { proposal, answer, key, sentences, answerWords, evidence }: Read,
): Candidate {
  const { value, entity } = key
  const at =
    sentences.find(({ first, last }) => first <= answerWords.first && answerWords.first < last) ??
    sentences[0]!
  const tense = tenseOf(story, at)
  const country = value.kind === 'city' ? placeNamed(value.name)?.country : entity && countryOf(entity)
  return {
    kind: 'wh',
    rule: 'model',
    stem: proposal.stem,
    answer,
    value,
    hint: country ? { country } : {},
    statement: evidence,
    sentence: at.index,
    ...(entity ? { entity } : {}),
    answerWords,
    needsHeadline: false,
    asOf: tense !== 'past',
    flags: new Set(tense === 'future' ? ['future'] : []),
    doubts: new Set(),
  }
}

/** When what a sentence tells happens, by its first finite verb outside of a report. */
function tenseOf(story: Story, { index }: SentenceSpan): 'past' | 'present' | 'future' {
  const words = sentenceWords(story.reading, index)
  const isAhead = words.some(({ lower }) => /^(?:will|shall|'ll)$/u.test(lower))
  if (
    isAhead ||
    /\b(?:is|are) (?:due|scheduled|expected|set|slated) to\b/u.test(words.map(({ lower }) => lower).join(' '))
  )
    return 'future'
  return words.some(({ tag }) => tag === 'VBD') ? 'past' : 'present'
}
