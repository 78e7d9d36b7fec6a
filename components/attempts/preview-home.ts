import type { PreviewCheck } from '#lib/attempts/check-preview.ts'
import type { ExplainedResponse, PlayerView } from '#lib/attempts/player-view.ts'
import { searchOf } from '#lib/attempts/preview-given.ts'
import type { Home } from './open-player.ts'
import type { PlayerState } from './player-state.ts'

/** Asks the server for the mark of one answer. */
export type CheckInPreview = (asked: PreviewCheck) => Promise<ExplainedResponse>

const nowhere = { getItem: () => null, setItem: () => {}, removeItem: () => {} }

/** Answers stay in the page: nothing is sent but what is to be checked, and nothing is kept on the device. */
export function previewHome(view: PlayerView, check: CheckInPreview, reviewPath: string): Home {
  const began = Date.parse(view.startedAt)
  const choices = new Map(view.questions.map(({ position, choice }) => [position, choice ?? []]))
  return {
    transport: () => ({
      save: async (save) => {
        if (save.kind === 'flag') return { kind: 'saved' }
        const { position, revision } = save
        if (save.kind === 'answer') {
          choices.set(position, save.choice)
          return { kind: 'saved', revision: revision + 1 }
        }
        try {
          const explained = await check({ began, position, choice: choices.get(position) ?? [] })
          return { kind: 'checked', revision, explained }
        } catch {
          return { kind: 'failing', pause: null }
        }
      },
      submit: async () => ({ kind: 'submitted' }),
      askTime: async () => {},
    }),
    storage: nowhere,
    review: (state) => `${reviewPath}?${searchOf({ began, ...givenIn(state) })}`,
  }
}

function givenIn({ answers, timeUp }: PlayerState) {
  const all = Object.entries(answers).map(([position, answer]) => ({ position: Number(position), ...answer }))
  return {
    choices: Object.fromEntries(all.map(({ position, choice }) => [position, choice ?? []])),
    flagged: all.filter(({ flagged }) => flagged).map(({ position }) => position),
    checked: all.filter(({ explained }) => explained).map(({ position }) => position),
    isOver: timeUp,
  }
}
