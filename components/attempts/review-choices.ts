import type { ReviewQuestion } from '#lib/attempts/review-view.ts'

type Choice = { name: string; fits: (question: ReviewQuestion) => boolean; nothing: string }

/** Which questions of a review can be looked at alone, by the word in the address. */
export const REVIEW_CHOICES = {
  all: { name: 'All', fits: () => true, nothing: 'This attempt has no questions.' },
  wrong: {
    name: 'Wrong only',
    fits: ({ correct, dropped }) => !correct && !dropped,
    nothing: 'Nothing went wrong: every answer was right.',
  },
  flagged: {
    name: 'Flagged',
    fits: ({ flagged }) => flagged,
    nothing: 'You flagged no question in this attempt.',
  },
} satisfies Record<string, Choice>

export type ReviewChoice = keyof typeof REVIEW_CHOICES

export const REVIEW_CHOICE_NAMES = Object.keys(REVIEW_CHOICES) as ReviewChoice[]

/** The choice that an address asks for; all when it asks for none that there is. */
export function parseReviewChoice(asked: string | string[] | undefined): ReviewChoice {
  return REVIEW_CHOICE_NAMES.find((name) => name === asked) ?? 'all'
}

/** The address of a review that shows this choice; `more` are further parameters. */
export function reviewAddress(
  attemptId: string,
  choice: ReviewChoice = 'all',
  more: Record<string, string> = {},
): string {
  const search = new URLSearchParams({ ...(choice !== 'all' && { show: choice }), ...more }).toString()
  return `/attempts/${attemptId}/review${search && `?${search}`}`
}
