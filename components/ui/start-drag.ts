import { placeReached } from './place-reached.ts'

type Drag = { items: HTMLElement[]; from: number; drop: (to: number) => void }

/**
 * Follows a pointer that took an item of a list: the item goes with it and the others make room. Only their drawing moves;
 * the list itself changes when the item is dropped, because an element that is moved in the page loses its pointer.
 */
export function startDrag(event: PointerEvent, handle: HTMLElement, { items, from, drop }: Drag): void {
  const boxes = items.map((item) => item.getBoundingClientRect())
  const room = roomFor(boxes, from)
  const startedAt = event.pageY
  let to = from
  const listening = new AbortController()
  const { signal } = listening

  function follow({ pageY }: PointerEvent): void {
    const by = pageY - startedAt
    to = placeReached(boxes, from, by)
    for (const [index, item] of items.entries()) {
      const shift = index === from ? by : room * madeWay(index, from, to)
      item.style.transform = shift === 0 ? '' : `translateY(${shift}px)`
    }
  }

  function end(dropped: boolean): void {
    listening.abort()
    for (const item of items) {
      item.style.transform = ''
      delete item.dataset.dragged
    }
    if (dropped && to !== from) drop(to)
  }

  handle.setPointerCapture(event.pointerId) // throws when the pointer was let go already
  const dragged = items[from]
  if (dragged) dragged.dataset.dragged = ''
  handle.addEventListener('pointermove', follow, { signal })
  handle.addEventListener('pointerup', () => end(true), { signal })
  handle.addEventListener('lostpointercapture', () => end(false), { signal })
  const cancel = (pressed: KeyboardEvent) => pressed.key === 'Escape' && end(false)
  document.addEventListener('keydown', cancel, { signal })
}

/** One place up or down for the items between where the dragged one was and where it is. */
function madeWay(index: number, from: number, to: number): number {
  if (index > from && index <= to) return -1
  return index < from && index >= to ? 1 : 0
}

/** The height of an item with the gap to its neighbour. */
function roomFor(boxes: DOMRect[], from: number): number {
  const [first, second] = boxes
  const gap = first && second ? second.top - first.bottom : 0
  return (boxes[from]?.height ?? 0) + gap
}
