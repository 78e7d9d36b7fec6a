type Box = { top: number; height: number }

/** The place that an entry has reached when it was dragged down by so much: past each middle that its edge has passed. */
export function placeReached(boxes: readonly Box[], from: number, by: number): number {
  const { top = 0, height = 0 } = boxes[from] ?? {}
  const middles = boxes.map((box) => box.top + box.height / 2)
  const below = middles.filter((middle, index) => index > from && top + height + by > middle).length
  const above = middles.filter((middle, index) => index < from && top + by < middle).length
  return from + below - above
}
