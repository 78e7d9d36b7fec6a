/** Lists whose pages begin after a row, not at a number: deep pages are as quick as the first, and what is new moves none. */

/** A row of a list that is in order of time; `at` is ISO 8601, UTC. */
export type Place = { at: string; id: string }

const form = /^(\d{13})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** A place as it stands in an address. */
const placeText = ({ at, id }: Place): string => `${Date.parse(at)}-${id}`

/** Null for what is no place. */
function readPlace(text: string): Place | null {
  const [, time, id] = form.exec(text) ?? []
  return time && id ? { at: new Date(Number(time)).toISOString(), id } : null
}

/** Which page is asked for, newest first: what is older than a place, or what is newer than one. */
export function turnOf({ before = '', after = '' }: { before?: string; after?: string }) {
  const newerThan = readPlace(after)
  const from = newerThan ?? readPlace(before)
  return newerThan
    ? ({ from, isBack: true, than: 'gt', direction: 'asc' } as const)
    : ({ from, isBack: false, than: 'lt', direction: 'desc' } as const)
}

type Page<Item> = { items: Item[]; newer: string | null; older: string | null }

/** A page of `rows`, which were read in the direction of the turn, one more than a page holds if there are. */
export function pageFrom<Item>(
  rows: Item[],
  { from, isBack }: Pick<ReturnType<typeof turnOf>, 'from' | 'isBack'>,
  { size, placeOf }: { size: number; placeOf: (item: Item) => Place },
): Page<Item> {
  const isMore = rows.length > size
  const page = rows.slice(0, size)
  const items = isBack ? page.reverse() : page
  const [isNewer, isOlder] = isBack ? [isMore, true] : [from !== null, isMore]
  const [first, last] = [items[0], items.at(-1)]
  return {
    items,
    newer: isNewer && first ? placeText(placeOf(first)) : null,
    older: isOlder && last ? placeText(placeOf(last)) : null,
  }
}
