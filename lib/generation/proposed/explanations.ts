import { whyWrong } from '../explain.ts'
import { contentWords } from '../lint/words.ts'
import type { Judged } from '../verify/judged.ts'
import type { DraftQuestion } from './draft-question.ts'
import { strangeFigure, strangeName } from './grounds.ts'
import { isAddressed } from './numbered-sentences.ts'

/** Of the words of an explanation that mean something, so many must be the article's or the question's. */
const LEAST_KNOWN = 0.7

/** Why the key is right: the model's sentence where the evidence bears each of its words, else the evidence itself. */
export function whyRight(question: DraftQuestion): string {
  const said = shown(question, question.proposal.key - 1)
  const isBorne = said !== undefined && isBorneBy(question, said, question.evidence)
  return isBorne ? said : `The article reports: “${question.evidence}”`
}

/** Why each wrong option is wrong, in their order: the model's sentence where one of the article's bears it, else ours. */
export function whysWrong(question: DraftQuestion, judged: Judged): string[] {
  const { reading } = question.story
  const ready = { ...judged, score: 0, distractors: [] }
  const sentences = reading.sentences.map(({ start, end }) => reading.text.slice(start, end))
  return question.proposal.options.flatMap(({ text }, index) => {
    if (index === question.proposal.key - 1) return []
    const said = shown(question, index)
    const bearing = sentences.filter((sentence) => sentence.toLowerCase().includes(text.toLowerCase()))
    const isBorne = said !== undefined && bearing.some((sentence) => isBorneBy(question, said, sentence))
    return [isBorne ? said : whyWrong(ready, { text }, [])]
  })
}

/** The explanation of an option, if it is one sentence or two that can be shown to a person. */
function shown({ proposal, grounds }: DraftQuestion, index: number): string | undefined {
  const said = proposal.options[index]?.explanation.normalize('NFC').trim().replace(/\s+/gu, ' ') ?? ''
  const isFit = said.length >= 20 && said.length <= 300 && /[.!]["”]?$/u.test(said)
  const talksOfOptions = /\b(?:option|answer|choice)s?\b|\bsentence \d/iu.test(said)
  if (!isFit || talksOfOptions || isAddressed(said)) return undefined
  const isStrange = strangeName(grounds, said, 'no tables') ?? strangeFigure(grounds, said)
  return isStrange === undefined ? said : undefined
}

/** Its words are those of the sentence, the stem and the options. */
function isBorneBy({ proposal }: DraftQuestion, said: string, sentence: string): boolean {
  const known = contentWords([sentence, proposal.stem, ...proposal.options.map(({ text }) => text)].join(' '))
  const beginnings = new Set([...known].map((word) => word.slice(0, 5)))
  const words = [...contentWords(said)].filter((word) => !/^(?:article|reports?|says?)$/u.test(word))
  const borne = words.filter((word) => beginnings.has(word.slice(0, 5)))
  return words.length > 0 && borne.length / words.length >= LEAST_KNOWN
}
