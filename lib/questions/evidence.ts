/** Evidence: spans of an article that prove an answer. They hold as long as the text is the one they were taken from. */
import { createHash } from 'node:crypto'
import { AppError } from '#lib/errors.ts'
import type { Evidence } from './question.ts'

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The evidence of a span (UTF-16 offsets, end exclusive). Throws `invalid` when the text does not say `quote` there. */
export function makeEvidence(text: string, span: { start: number; end: number; quote: string }): Evidence {
  const { start, end, quote } = span
  const inside =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length
  if (!inside || text.slice(start, end) !== quote) {
    throw new AppError(
      'invalid',
      `The article does not say at ${start} to ${end} what was quoted from there.`,
    )
  }
  return { start, end, quote, hash: hashOf(quote) }
}

/** Whether the text still says at its offsets what the evidence quotes and hashes. */
export function evidenceHolds(text: string, evidence: Evidence): boolean {
  const { start, end, quote, hash } = evidence
  return text.slice(start, end) === quote && hashOf(quote) === hash
}

/** The paragraph (line) of the text around a span, and where the span stands in it. */
export function paragraphAround(text: string, span: { start: number; end: number }) {
  // `lastIndexOf` from -1 would look at the first character.
  const from = span.start === 0 ? 0 : text.lastIndexOf('\n', span.start - 1) + 1
  const lineEnd = text.indexOf('\n', span.end)
  const paragraph = text.slice(from, lineEnd === -1 ? text.length : lineEnd)
  return { paragraph, start: span.start - from, end: span.end - from }
}
