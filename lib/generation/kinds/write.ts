import type { Ready } from '../choose.ts'
import { explanationOf, inside, whyWrong } from '../explain.ts'
import type { GeneratedQuestion } from '../generated-question.ts'
import { keyPosition } from '../key-position.ts'
import { settled } from './settle.ts'

/** Options with their reasons, which of them is right, and the explanation of the whole. */
export type Written = Pick<GeneratedQuestion, 'options' | 'key' | 'order' | 'explanation'>

/** What is written below a stem. `facts` are the statements of the article's other facts. */
export function written(ready: Ready, facts: string[]): Written {
  const { parts, candidate } = ready
  if (candidate.kind === 'order' && parts) return writtenOrder(parts)
  if (candidate.kind === 'trueFalse') return writtenStatement(ready)
  return parts ? writtenStatements(ready, parts) : writtenChoice(ready, facts)
}

function writtenChoice(ready: Ready, facts: string[]): Written {
  const { candidate } = ready
  const explanation = explanationOf(ready)
  const options = ready.distractors.map((option) => ({
    text: option.text,
    why: whyWrong(ready, option, facts),
  }))
  const key = keyPosition(candidate)
  options.splice(key, 0, { text: candidate.answer, why: explanation })
  return { options, key, explanation }
}

/** What the article says in the slot, beside what a changed statement says. */
function saidOf({ candidate, distractors }: Ready): string {
  const report = `“${candidate.report ?? candidate.statement}”`
  const [other] = distractors
  if (!other) return `The article reports: ${report}`
  const { kind } = candidate.value
  return `The article says ${inside(candidate.answer, kind)}, not ${inside(other.text, kind)}: ${report}`
}

function writtenStatement(ready: Ready): Written {
  const explanation = saidOf(ready)
  const { isTrue } = ready.candidate
  const options = ['True', 'False'].map((text) => ({ text, why: explanation }))
  return { options, key: isTrue ? 0 : 1, explanation }
}

function writtenStatements(ready: Ready, parts: Ready[]): Written {
  const key = parts.find((part) => part.candidate.isTrue)!
  const order = [...parts].sort((a, b) => settled(ready.stem, a.stem) - settled(ready.stem, b.stem))
  const options = order.map((part) => ({ text: part.stem, why: saidOf(part) }))
  return { options, key: order.indexOf(key), explanation: saidOf(key) }
}

function writtenOrder(parts: Ready[]): Written {
  const shown = [...parts].sort((a, b) => settled(a.stem) - settled(b.stem))
  const options = shown.map(({ stem, candidate }) => ({
    text: stem,
    why: `${candidate.dateReason ?? candidate.answer} The article reports: “${candidate.statement}”`,
  }))
  const order = parts.map((part) => shown.indexOf(part))
  const told = parts.map(({ stem, candidate }) => `${candidate.answer}: ${stem}`)
  return { options, key: order[0]!, order, explanation: `In order: ${told.join(' ')}` }
}
