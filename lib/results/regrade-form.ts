/** What the form for a correction says, as it stands in the address of its preview. Pure. */
import { AppError } from '#lib/errors.ts'
import { POINTS_ASKED, parsePoints } from '#lib/quizzes/points.ts'
import type { AskedChange } from './asked-change.ts'

const REGRADE_CHOICES = ['accept', 'key', 'newKey', 'drop', 'points'] as const

/** Values by name, as a form or an address has them. */
export type RegradeForm = { all(name: string): string[] }

export function regradeForm(search: Record<string, string | string[] | undefined>): RegradeForm {
  return { all: (name) => [search[name] ?? []].flat() }
}

/**
 * Null while nothing was chosen. Throws `invalid` with a sentence for what is missing. `explanation` is that of a new key;
 * for a preview it makes no difference.
 */
export function changeOfForm(form: RegradeForm, explanation: string): AskedChange | null {
  const first = (name: string) => form.all(name)[0]?.trim() ?? ''
  const kind = REGRADE_CHOICES.find((choice) => choice === first('kind'))
  switch (kind) {
    case undefined:
      return null
    case 'accept': {
      const lines = first('texts')
        .split('\n')
        .map((line) => line.trim())
      const accepted = [...form.all('accepted'), ...lines].filter((text) => text !== '').slice(0, 20)
      if (accepted.length === 0) throw missing('Choose which other answers count as right.')
      return { kind, accepted }
    }
    case 'key':
      if (first('version') === '') throw missing('Choose the new version.')
      return { kind, versionId: first('version') }
    case 'newKey':
      if (form.all('key').length === 0) throw missing('Choose what is right.')
      return { kind, key: form.all('key'), explanation: explanation.trim() || 'Corrected.' }
    case 'drop':
      return { kind }
    case 'points': {
      const points = parsePoints(first('points'))
      if (points === null) throw missing(POINTS_ASKED)
      return { kind, points }
    }
  }
}

const missing = (sentence: string) => new AppError('invalid', sentence)
