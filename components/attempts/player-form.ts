/** What the player's form sends where there is no JavaScript, or not yet. */
import { z } from 'zod'
import { questionKindSchema } from '#lib/questions/question.ts'
import { type Place, parsePlace, placeAfter, placeBefore } from './place.ts'

export const playerFormSchema = z.object({
  place: z.string(),
  go: z.string().default('next'),
  /** Its kind, where an answer to it was taken. */
  asked: questionKindSchema.optional(),
  revision: z.coerce.number().int().optional(),
})

/** Where the button that was pressed leads. */
export function placeToGo(go: string, place: Place, count: number): Place {
  if (go === 'mark' || go === 'flag') return place
  if (go === 'back') return placeBefore(place, count)
  return parsePlace(go, count) ?? placeAfter(place, count)
}
