import type { ReviewQuestion } from '#lib/attempts/review-view.ts'

/** What showing a response against its key needs of a question. */
export type Reviewed = Pick<
  ReviewQuestion,
  'kind' | 'options' | 'key' | 'choice' | 'tolerance' | 'unit' | 'correct' | 'explanation'
>
