/** A text cut at the edges of what is marked in it; offsets are UTF-16 into the whole text. */
export type Span = { id: string; start: number; end: number }
type TextPart = {
  text: string
  start: number
  /** Ids of the spans that cover this part; several where spans overlap. */
  ids: string[]
}
export type Paragraph = { start: number; parts: TextPart[] }

/** The paragraphs of a text (runs without a line end), each cut into parts that are marked by the same spans. */
export function markText(text: string, spans: Span[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (line.trim()) paragraphs.push({ start: index, parts: cut(text, index, index + line.length, spans) })
  }
  return paragraphs
}

function cut(text: string, start: number, end: number, spans: Span[]): TextPart[] {
  const here = spans.filter((span) => span.start < end && span.end > start)
  const edges = new Set([start, end])
  for (const span of here) {
    edges.add(Math.max(start, span.start))
    edges.add(Math.min(end, span.end))
  }
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index] ?? start
    const ids = here.filter((span) => span.start <= from && span.end >= to).map((span) => span.id)
    return { text: text.slice(from, to), start: from, ids }
  })
}
