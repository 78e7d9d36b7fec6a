/** Evidence by the word: its edges moved with buttons, and read from what is marked on the page. */
export type Span = { start: number; end: number }

/** The span with one edge a word earlier or later. It stays in its paragraph and keeps at least a word. */
export function moveEdge(text: string, span: Span, edge: 'start' | 'end', by: 1 | -1): Span {
  const from = text.lastIndexOf('\n', span.start) + 1
  const line = text.indexOf('\n', span.end)
  const to = line === -1 ? text.length : line
  const words = [...text.slice(from, to).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: from + index,
    end: from + index + word.length,
  }))
  const at = span[edge]
  const places = words.map((word) => word[edge])
  const moved = by === 1 ? places.find((place) => place > at) : places.findLast((place) => place < at)
  const next = { ...span, [edge]: moved ?? at }
  return next.start < next.end ? next : span
}

/** Without spaces at its edges; null when nothing else is in it. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  const piece = text.slice(start, end)
  const from = start + piece.length - piece.trimStart().length
  return piece.trim() === '' ? null : { start: from, end: from + piece.trim().length }
}

export const readSpan = (name: string): Span => {
  const [start = 0, end = 0] = name.split('-').map(Number)
  return { start, end }
}
