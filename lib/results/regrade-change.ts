/** What a regrade changes of an edition. Pure: editions are frozen, so a corrected one is another. */
import { z } from 'zod'
import type { EditionItem } from '#lib/quizzes/edition.ts'

export const changeSchema = z.discriminatedUnion('kind', [
  /** Another version of the question, with the same options. */
  z.object({ kind: z.literal('key'), versionId: z.uuid() }),
  /** Ids of options or texts that count as right besides the key. */
  z.object({
    kind: z.literal('accept'),
    accepted: z.array(z.string().trim().min(1).max(200)).min(1).max(20),
  }),
  /** Left out for all. */
  z.object({ kind: z.literal('drop') }),
  /** Hundredths of a point. */
  z.object({ kind: z.literal('points'), points: z.number().int().min(0).max(100_000) }),
])

export type RegradeChange = z.infer<typeof changeSchema>

/** What `Regrade.detail` holds. */
export const regradeDetailSchema = z.object({
  change: changeSchema,
  /** The version that was asked. */
  versionId: z.uuid(),
  /** The editions of the assignment before and after; null for a quiz, whose attempts have many. */
  editions: z.object({ from: z.uuid(), to: z.uuid() }).nullable(),
})

export type RegradeDetail = z.infer<typeof regradeDetailSchema>

export function correctedItem(item: EditionItem, change: RegradeChange): EditionItem {
  switch (change.kind) {
    case 'key':
      return { ...item, versionId: change.versionId }
    case 'accept':
      return { ...item, accepted: [...new Set([...(item.accepted ?? []), ...change.accepted])] }
    case 'drop':
      return { ...item, points: 0, dropped: true }
    case 'points':
      return { ...item, points: change.points }
  }
}

/** The items with one corrected; null where the edition does not ask this version. */
export function correctedItems(
  items: EditionItem[],
  versionId: string,
  change: RegradeChange,
): EditionItem[] | null {
  if (!items.some((item) => item.versionId === versionId)) return null
  return items.map((item) => (item.versionId === versionId ? correctedItem(item, change) : item))
}
