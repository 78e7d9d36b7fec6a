import type { Rating } from '#lib/cards/schedule.ts'

/** How well it was known, by the number that stands for it, which is its key as well. */
export const RATING_NAMES: Record<Rating, string> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' }

export const RATINGS: Rating[] = [1, 2, 3, 4]
