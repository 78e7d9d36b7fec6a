/** A quiz after its article's questions were judged anew: what its owner composed stays. Pure. */
import type { CompositionItem } from './composition.ts'

type Item = CompositionItem & { questionId: string; articleId: string | null }
type Kept = { questionId: string; versionId: string }

/** Hundredths of a point for a question that comes in. */
const POINTS = 100

/**
 * The items of a quiz with exactly the kept questions of one article, in their current versions: what was dropped is
 * taken out, what is new stands beside its neighbours in the article, and all else keeps order, points and headings.
 * @param kept in the order of the article
 */
export function mergeKept(items: Item[], kept: Kept[], articleId: string): CompositionItem[] {
  let merged = withoutDropped(items, (item) => {
    return item.articleId !== articleId || kept.some(({ questionId }) => questionId === item.questionId)
  }).map((item) => ({ ...item, versionId: current(kept, item) }))
  for (const [index, one] of kept.entries()) {
    if (!merged.some(({ questionId }) => questionId === one.questionId)) {
      merged = inserted(merged, { ...one, articleId, points: POINTS, section: null }, kept, index)
    }
  }
  return merged.map(({ versionId, points, section }) => ({ versionId, points, section }))
}

const current = (kept: Kept[], { questionId, versionId }: Item): string =>
  kept.find((one) => one.questionId === questionId)?.versionId ?? versionId

/** A heading goes down to the next question of its section. */
function withoutDropped(items: Item[], stays: (item: Item) => boolean): Item[] {
  let heading: string | null = null
  return items.flatMap((item) => {
    const section: string | null = item.section ?? heading
    heading = stays(item) ? null : section
    return stays(item) ? [{ ...item, section }] : []
  })
}

/** After the nearest question that stands before it in the article, or else before the nearest one behind, or last. */
function inserted(items: Item[], item: Item, kept: Kept[], index: number): Item[] {
  const placeOf = ({ questionId }: Kept) => items.findIndex((other) => other.questionId === questionId)
  const before = kept
    .slice(0, index)
    .map(placeOf)
    .findLast((place) => place >= 0)
  if (before !== undefined) return items.toSpliced(before + 1, 0, item)
  const behind = kept
    .slice(index + 1)
    .map(placeOf)
    .find((place) => place >= 0)
  const next = behind === undefined ? undefined : items[behind]
  if (behind === undefined || !next) return [...items, item]
  return items.toSpliced(behind, 1, { ...item, section: next.section }, { ...next, section: null })
}
