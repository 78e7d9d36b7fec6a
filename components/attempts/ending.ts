/** How an attempt ends, in the words that the player shows. */
import type { PlayerState } from './player-state.ts'

export type Ending = {
  tone: 'info' | 'warning' | 'error'
  title: string
  sentences: string[]
  link: { to: 'review' | 'quiz' | 'quizzes'; words: string } | null
}

const list = new Intl.ListFormat('en')
const REVIEW = { to: 'review', words: 'See your result' } as const

/** Null while it goes on, and where the person ended it here. */
export function endingOf(state: PlayerState, positions: number[]): Ending | null {
  const { phase, timeUp, closedBy } = state
  if (phase === 'gone') {
    const sentences = ['It was deleted, or you are signed in as somebody else.']
    const link = { to: 'quizzes', words: 'Choose a quiz' } as const
    return { tone: 'error', title: 'This attempt is no longer there', sentences, link }
  }
  if (phase === 'closed' && closedBy === 'discarded') {
    const sentences = ['It does not count. Your answers here are not taken.']
    const link = { to: 'quiz', words: 'Go to the quiz' } as const
    return { tone: 'warning', title: 'This attempt was set aside', sentences, link }
  }
  const late = lateWords(state.late, positions)
  if (phase === 'closed' && closedBy === 'elsewhere') {
    const sentences = ['That happened in another tab or on another device.', ...late]
    return { tone: 'warning', title: 'This attempt has been submitted', sentences, link: REVIEW }
  }
  if (phase === 'closed' || (phase === 'submitted' && timeUp)) {
    const sentences = [`${savedWords(state)} and submitted.`, ...late]
    return { tone: 'info', title: 'Time is up', sentences, link: REVIEW }
  }
  if (phase === 'submitting' && timeUp) {
    return { tone: 'info', title: 'Time is up', sentences: sendingWords(state), link: null }
  }
  return null
}

function savedWords({ answers, late }: PlayerState): string {
  const all = Object.entries(answers)
  const given = all.filter(([position, { choice }]) => choice && !late.includes(Number(position))).length
  if (late.length > 0) return 'What had arrived by then was saved'
  return `Your answers to ${given} of ${all.length} questions were saved`
}

function lateWords(late: number[], positions: number[]): string[] {
  if (late.length === 0) return []
  const numbers = late.map((position) => String(positions.indexOf(position) + 1))
  const questions = `${late.length === 1 ? 'question' : 'questions'} ${list.format(numbers)}`
  return [`Your last ${late.length === 1 ? 'answer' : 'answers'} to ${questions} came too late to count.`]
}

function sendingWords({ trouble, saves }: PlayerState): string[] {
  if (!trouble) return ['Your answers are being submitted.']
  const kept = saves.length > 0 ? 'What this device keeps is sent' : 'It is looked up'
  const cause = {
    offline: 'There is no connection.',
    failing: 'The server cannot answer now.',
    'signed-out': 'You are signed out.',
  }[trouble]
  const rest =
    trouble === 'signed-out' ? 'Sign in to see what was saved.' : `${kept} as soon as it works again.`
  return [cause, 'What was saved by now counts and is submitted.', rest]
}
