import type { ReviewEvidence } from '#lib/attempts/review-view.ts'

export type MarkedPart = { text: string; marked: boolean }

/** The paragraphs that hold the evidence, each once and in order, cut at the edges of what is marked. */
export function markedParagraphs(evidence: ReviewEvidence[]): MarkedPart[][] {
  const paragraphs = Map.groupBy(evidence, ({ paragraph }) => paragraph)
  return Array.from(paragraphs, ([paragraph, spans]) => cut(paragraph, spans))
}

function cut(text: string, spans: { start: number; end: number }[]): MarkedPart[] {
  const parts: MarkedPart[] = []
  let done = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, done)
    if (end <= from) continue
    if (from > done) parts.push({ text: text.slice(done, from), marked: false })
    parts.push({ text: text.slice(from, end), marked: true })
    done = end
  }
  if (done < text.length) parts.push({ text: text.slice(done), marked: false })
  return parts
}
