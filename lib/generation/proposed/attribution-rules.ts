import type { Story } from '../story.ts'
import type { Word } from '../tokens.ts'
import { headOf, kid, kids, sentenceWords, subtree } from '../tree.ts'
import { holdsName } from '../verify/holds-name.ts'
import { CONDITIONS, HEDGES, SAYING } from '../words.ts'
import type { DraftQuestion, ProposalRule } from './draft-question.ts'

/** Forms of verbs that leave a claim with who makes it. */
const REPORTS =
  /\b(?:according to|sa(?:y|ys|id)|t(?:ell|ells|old)|announc\w+|report(?:s|ed|edly)?|confirm\w*|claim\w*|warn\w*|declar\w+|estimat\w+|argu\w+|alleg\w+|explain\w*|reveal\w*|suggest\w*|insist\w*|maintain\w*|stat(?:es?|ed)|add(?:s|ed)|not(?:es?|ed)|acknowledg\w+|wr(?:ites?|ote)|call(?:s|ed)|sp(?:eaks?|oke)|comment\w*|remark\w*|describ\w+)\b/iu

type Claim = { sources: Word[]; isOfSource: boolean; isQuoted: boolean }

/** On whose word the sentence tells the answer; nothing where it tells it itself. */
function claimOf({ story, candidate, sentences }: DraftQuestion): Claim | undefined {
  const words = story.reading.words.slice(candidate.answerWords.first, candidate.answerWords.last)
  const [answer] = words
  if (!answer) return undefined
  const sources = [
    ...speakersAbove(story, answer),
    ...sentences.flatMap(({ index }) => accordingTo(story, index)),
  ]
  const isQuoted = words.some(({ quoted }) => quoted)
  if (sources.length === 0 && !isQuoted) return undefined
  const isOfSource = sources.some((source) => subtree(story.reading, source).includes(answer))
  return { sources, isOfSource, isQuoted }
}

/** Subjects of the saying verbs that the word hangs below, itself among them. */
function speakersAbove({ reading }: Story, word: Word): Word[] {
  const found: Word[] = []
  for (let at = word, steps = 0; at.head !== at.index && steps < 60; steps += 1) {
    const head = headOf(reading, at)
    const isClaim = at.dep === 'ccomp' || at.dep === 'xcomp' || at.dep === 'nsubj' || at.dep === 'parataxis'
    const speaker = SAYING.has(head.lemma) && isClaim ? kid(reading, head, 'nsubj') : undefined
    if (speaker && (at.dep !== 'nsubj' || kids(reading, head, 'ccomp').length > 0)) found.push(speaker)
    at = head
  }
  return found
}

function accordingTo({ reading }: Story, sentence: number): Word[] {
  return sentenceWords(reading, sentence)
    .filter((word) => word.lower === 'according')
    .flatMap((word) => kids(reading, word, 'prep').flatMap((to) => kids(reading, to, 'pobj')))
}

/** Whether the stem names the source, by its last name or its noun; of "it", a name before it. */
function isNamed({ story, proposal: { stem } }: DraftQuestion, source: Word): boolean {
  const entity = story.at[source.index]?.entity ?? story.pronouns.get(source.index)
  if (entity) return holdsName(stem, entity.name.split(' ').at(-1) ?? entity.name)
  // "The chief executive, Ingrid Solheim, said": by name or by office.
  if (source.tag !== 'PRP')
    return [source, ...kids(story.reading, source, 'appos')].some(({ text }) => holdsName(stem, text))
  return story.reading.words.some(
    ({ pos, text, index, sentence }) =>
      pos === 'PROPN' && index < source.index && sentence >= source.sentence - 1 && holdsName(stem, text),
  )
}

const hasAny = (text: string, words: ReadonlySet<string>) =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => words.has(word))

const NOT = /\b(?:not?|never|nobody|nothing|none|neither|without|\p{L}+n['’]t)\b/iu

/** What somebody claims stays their claim, what may be stays a may-be. */
export const ATTRIBUTION_RULES: ProposalRule[] = [
  {
    code: 'source-lost',
    stops: '"How many soldiers were killed?" where only the ministry says so',
    refuses: (question) => {
      const claim = claimOf(question)
      if (!claim || claim.isOfSource) return false
      return claim.sources.length === 0 || !claim.sources.some((source) => isNamed(question, source))
    },
  },
  {
    code: 'claim-lost',
    stops: '"Which ministry killed 40 soldiers?" where it said that they were killed',
    refuses: (question) => claimOf(question) !== undefined && !REPORTS.test(question.proposal.stem),
  },
  {
    code: 'hedge-lost',
    stops: '"Who was arrested?" where the article says "reportedly"',
    refuses: ({ evidence, proposal: { stem } }) =>
      hasAny(evidence, HEDGES).length > 0 && hasAny(stem, HEDGES).length === 0 && !REPORTS.test(stem),
  },
  {
    code: 'plan-as-fact',
    stops: '"When did the ferry sail?" where it will sail',
    refuses: ({ candidate, proposal: { stem } }) =>
      candidate.flags.has('future') &&
      /\b(?:did|was|were|has|have|had)\b/iu.test(stem) &&
      !/\b(?:plan\w*|schedul\w+|expect\w*|due|set|to be|would|will|announc\w+|said|promis\w+|agree\w*|propos\w+|intend\w*)\b/iu.test(
        stem,
      ),
  },
  {
    code: 'may-be',
    doubts: true,
    stops: 'what could happen, or would under a condition',
    refuses: ({ evidence, proposal: { stem } }) => {
      const modals = new Set(['could', 'may', 'might', 'would', 'should', ...CONDITIONS])
      const said = hasAny(evidence, modals)
      return said.length > 0 && !said.some((word) => hasAny(stem, new Set([word])).length > 0)
    },
  },
  {
    code: 'negated',
    doubts: true,
    stops: '"How many children did he have?" where he had none',
    refuses: ({ evidence, proposal: { stem } }) => NOT.test(evidence) && !NOT.test(stem),
  },
]
