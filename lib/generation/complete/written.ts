import type { Piece } from './showing.ts'

/** The pieces of a sentence as one text, with `fill` for the words that are hidden; commas that cuts left over are gone. */
export function textOf(pieces: Piece[], hidden: ReadonlySet<number>, fill: string): string {
  let out = ''
  let done = false
  for (const [i, piece] of pieces.entries()) {
    const previous = pieces[i - 1]
    const gap = previous && piece.index > previous.index + 1 && !previous.text.endsWith(']')
    if (gap && !out.endsWith(' ')) out += ' '
    if (hidden.has(piece.index)) {
      if (!done) out += fill
      done = true
      if (!hidden.has(pieces[i + 1]?.index ?? -1) && piece.space) out += ' '
      continue
    }
    out += piece.text + (piece.space ? ' ' : '')
  }
  out = out
    .replace(/\s+([,.;:!?)])/gu, '$1')
    .replace(/,\s*,/gu, ',')
    .replace(/,\./gu, '.')
    .replace(/\s{2,}/gu, ' ')
    .trim()
  return out.replace(/^\[?\p{Ll}/u, (start) => start.toUpperCase())
}
