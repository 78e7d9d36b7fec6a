/** An edition: what a quiz asked at one time, frozen. Attempts point to it, so that a changed quiz changes no score. */
import { z } from 'zod'
import { hashOf } from '#lib/questions/evidence.ts'

export const editionItemsSchema = z.array(
  z.object({
    position: z.number().int().nonnegative(),
    versionId: z.uuid(),
    /** Hundredths of a point. */
    points: z.number().int().nonnegative(),
  }),
)

export type EditionItem = z.infer<typeof editionItemsSchema>[number]

/** SHA-256 over what players meet: the same title, questions and points in the same order have the same hash. */
export function editionHash(title: string, items: EditionItem[]): string {
  return hashOf(JSON.stringify([title, items.map((item) => [item.position, item.versionId, item.points])]))
}
