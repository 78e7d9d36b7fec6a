/** An edition: what a quiz asked at one time, frozen. Attempts point to it, so that a changed quiz changes no score. */
import { z } from 'zod'
import { hashOf } from '#lib/questions/evidence.ts'

export const editionItemsSchema = z.array(
  z.object({
    position: z.number().int().nonnegative(),
    versionId: z.uuid(),
    /** Hundredths of a point. */
    points: z.number().int().nonnegative(),
    /** Heading above it and those that follow. */
    section: z.string().nullable().optional(),
    /** Besides the key, since a regrade: ids of options or texts that count as right. */
    accepted: z.array(z.string()).optional(),
    /** Left out of every score, since a regrade. */
    dropped: z.literal(true).optional(),
  }),
)

export type EditionItem = z.infer<typeof editionItemsSchema>[number]

/** SHA-256 over what players meet and how it counts: what is equal in all of it has the same hash. */
export function editionHash(title: string, items: EditionItem[]): string {
  return hashOf(JSON.stringify([title, items.map(hashed)]))
}

/** What a quiz seldom has is not hashed as absent: editions of before keep their hashes. */
function hashed({ position, versionId, points, ...seldom }: EditionItem): unknown[] {
  const { section = null, accepted = null, dropped = null } = seldom
  const isPlain = section === null && accepted === null && dropped === null
  return [position, versionId, points, ...(isPlain ? [] : [{ section, accepted, dropped }])]
}

/** The heading under which each version of an edition stands; those above the first heading are left out. */
export function sectionsByVersion(items: EditionItem[]): Map<string, string> {
  const sections = new Map<string, string>()
  let heading: string | null = null
  for (const { versionId, section } of items) {
    heading = section ?? heading
    if (heading !== null) sections.set(versionId, heading)
  }
  return sections
}
