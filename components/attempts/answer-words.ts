/** Responses in the player's words: options by the letters that stand beside them. */
import type { PlayerQuestion } from '#lib/attempts/player-view.ts'
import { ruleOf } from '#lib/questions/kinds.ts'
import { responseWords } from '#lib/questions/response-words.ts'
import { letterOf } from './key-meaning.ts'
import type { Choice } from './player-state.ts'

type Question = Pick<PlayerQuestion, 'kind' | 'options'>

const hasLetters = ({ kind }: Question): boolean => ['option', 'options'].includes(ruleOf(kind).key)

const lettered = ({ options }: Question, choice: Choice) =>
  options
    .map(({ id, text }, index) => ({ id, text, letter: letterOf(index) }))
    .filter(({ id }) => choice?.includes(id))

/** "B (“Katwa”)", "first Beni, then Katwa", "“60 %”", "no answer". */
export function answerWords(question: Question, choice: Choice): string {
  if (!hasLetters(question) || !choice) return responseWords(question, choice)
  return lettered(question, choice)
    .map(({ letter, text }) => `${letter} (“${text}”)`)
    .join(' and ')
}

/** What to call a response on a button: its letters, or what stands for it where it has none. */
export function nameOf(question: Question, choice: Choice, otherwise: string): string {
  if (!choice) return 'no answer'
  if (!hasLetters(question)) return otherwise
  return lettered(question, choice)
    .map(({ letter }) => letter)
    .join(' and ')
}
