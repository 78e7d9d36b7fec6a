/** "More like this": the other questions about an article that ask the same fact, sentence, or by the same template. */
import type { DeskQuestion } from './desk-view.ts'

export type Alike = { question: DeskQuestion; because: 'fact' | 'sentence' | 'template' }

const MOST = 5

/** The nearest first; what is asked by the same template is near only as long as nobody decided on it. */
export function alikeOf(question: DeskQuestion, all: readonly DeskQuestion[]): Alike[] {
  const others = all.filter(({ id }) => id !== question.id)
  const found = others.flatMap((other): Alike[] => {
    const because = reason(question, other)
    return because ? [{ question: other, because }] : []
  })
  return found.sort((a, b) => ORDER.indexOf(a.because) - ORDER.indexOf(b.because)).slice(0, MOST)
}

const ORDER: Alike['because'][] = ['fact', 'sentence', 'template']

function reason(a: DeskQuestion, b: DeskQuestion): Alike['because'] | null {
  if (a.factId !== null && a.factId === b.factId) return 'fact'
  if (a.evidence.some((one) => b.evidence.some((two) => one.start < two.end && two.start < one.end))) {
    return 'sentence'
  }
  return a.rule !== null && a.rule === b.rule && b.state !== 'ready' ? 'template' : null
}
