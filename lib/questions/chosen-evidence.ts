/** Evidence as a form names it ("start-end") → evidence with quotes and hashes, taken from the article itself. */
import { makeEvidence } from './evidence.ts'
import type { Evidence } from './question.ts'

const MOST = 20

type Outcome = { evidence: Evidence[]; mistake?: never } | { evidence?: never; mistake: string }

/**
 * Spans in the order of the text, those that overlap as one, without spaces at their edges. Where the text may not be
 * read (null), only what the known version cites can be kept.
 */
export function chosenEvidence(spans: string[], text: string | null, known: Evidence[]): Outcome {
  const chosen = spans.map(readSpan)
  if (text === null) {
    return { evidence: known.filter(({ start, end }) => spans.includes(`${start}-${end}`)) }
  }
  const inside = chosen.filter((span) => span !== null && span.start < span.end && span.end <= text.length)
  if (inside.length < chosen.length)
    return { mistake: 'Choose the evidence again: some of it does not stand in the article.' }
  const trimmed = inside.flatMap((span) => (span ? trim(text, span) : []))
  const merged = merge(trimmed)
  if (merged.length > MOST) return { mistake: `Choose at most ${MOST} places of the article.` }
  const quotes = merged.map((span) => ({ ...span, quote: text.slice(span.start, span.end) }))
  if (quotes.some(({ quote }) => !quote.isWellFormed() || quote.length > 20_000)) {
    return { mistake: 'Choose shorter evidence, from one whole letter to another.' }
  }
  return { evidence: quotes.map((span) => makeEvidence(text, span)) }
}

type Span = { start: number; end: number }

function readSpan(span: string): Span | null {
  const { start, end } = /^(?<start>\d{1,9})-(?<end>\d{1,9})$/.exec(span)?.groups ?? {}
  return start === undefined ? null : { start: Number(start), end: Number(end) }
}

function trim(text: string, { start, end }: Span): Span[] {
  const piece = text.slice(start, end)
  const from = start + piece.length - piece.trimStart().length
  return piece.trim() === '' ? [] : [{ start: from, end: from + piece.trim().length }]
}

function merge(spans: Span[]): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}
