import type { PlayerState } from './player-state.ts'

const plural = new Intl.PluralRules('en')

/** What submitting now would mean. */
export function openWords(open: number, count: number): string {
  if (open === 0)
    return `All ${count} questions are answered. You cannot change your answers after submitting.`
  const score = plural.select(open) === 'one' ? 'The one left open scores' : 'Those left open score'
  return `${count - open} of ${count} questions are answered. ${score} 0. You cannot change your answers after submitting.`
}

/** How the submission goes. */
export function submitWords({ phase, trouble, saves }: PlayerState): string {
  if (phase === 'submitted') return 'Submitted. Your score is coming up.'
  if (trouble === 'signed-out') return 'You are signed out. Sign in again, then submit.'
  if (phase !== 'submitting' || !trouble) return ''
  const cause = trouble === 'offline' ? 'There is no connection.' : 'The server cannot answer now.'
  return saves.length > 0
    ? `${cause} As soon as it works again, your answers are sent and the quiz is submitted.`
    : `${cause} The quiz is submitted as soon as it works again.`
}
