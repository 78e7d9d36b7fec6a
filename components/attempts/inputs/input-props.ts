import type { PlayerQuestion } from '#lib/attempts/player-view.ts'
import type { Choice } from '../player-state.ts'

/** What every kind of input gets, and the one thing it says: the whole response, as it is now. */
export type InputProps = {
  question: Pick<PlayerQuestion, 'kind' | 'options' | 'unit'>
  choice: Choice
  onChoose: (choice: string[]) => void
}
