import { optionsFor } from '#lib/generation/distractors/options-for.ts'
import type { AnswerValue, OptionRequest, Options } from '#lib/generation/distractors/request.ts'

type Given = {
  answer: string
  value: AnswerValue
  stem?: string
  context?: string
  hint?: OptionRequest['hint']
  article?: Partial<OptionRequest['article']>
}

/** A request about an article of October 14, 2025 that says nothing else. */
function requestOf({ answer, value, stem = '', context = '', hint, article }: Given): OptionRequest {
  const blank = { text: '', publishedOn: '2025-10-14', names: [], dates: [], numbers: [] }
  return { answer, value, stem, context, article: { ...blank, ...article }, ...(hint ? { hint } : {}) }
}

/** The texts of the options, or the code of the rejection. */
export function textsFor(given: Given): string[] | string {
  const outcome = optionsFor(requestOf(given))
  return 'reject' in outcome ? outcome.reject : outcome.distractors.map((option) => option.text)
}

export function distractorsFor(given: Given): Options['distractors'] {
  const outcome = optionsFor(requestOf(given))
  return 'reject' in outcome ? [] : outcome.distractors
}

export const MOSCOW = {
  text: 'Syrian President Ahmed al-Sharaa will travel to Moscow. Deputy Prime Minister Alexander Novak visited Damascus.',
  names: [
    'Ahmed al-Sharaa',
    'Moscow',
    'Vladimir Putin',
    'Alexander Novak',
    'Damascus',
    'Russia',
    'Syria',
    'SANA',
  ],
}
