/** In which order learners stand in the gradebook. Pure. */

/** `name`, `mean`, or the id of an assignment. */
export type Sorting = { by: string; isDown: boolean }

/** Names go from A to Z, scores from the highest; once more turns it round. */
export const firstSorting = (by: string): Sorting => ({ by, isDown: by !== 'name' })

/** From an address: `mean`, `-name`; a minus turns round what comes first. */
export function parseSorting(text: string): Sorting {
  const by = text.replace(/^-/, '') || 'name'
  const { isDown } = firstSorting(by)
  return { by, isDown: text.startsWith('-') ? !isDown : isDown }
}

export const sortingText = ({ by, isDown }: Sorting): string =>
  firstSorting(by).isDown === isDown ? by : `-${by}`

/**
 * Places in the order by name, as they are to be shown. `values` holds what is sorted by (null for the names themselves);
 * who has none stands last whichever way it is turned, and equal ones by name.
 */
export function orderOf(count: number, values: readonly (number | null)[] | null, isDown: boolean): number[] {
  const places = Array.from({ length: count }, (_, place) => place)
  if (!values) return isDown ? places.reverse() : places
  const sign = isDown ? -1 : 1
  return places.sort((a, b) => {
    const [x, y] = [values[a] ?? null, values[b] ?? null]
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a - b
    return sign * (x - y) || a - b
  })
}
