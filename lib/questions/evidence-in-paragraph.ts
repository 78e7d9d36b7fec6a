/** Evidence as it is shown: the quote within its paragraph of the article. */
import { paragraphAround } from './evidence.ts'

export type EvidenceInParagraph = {
  quote: string
  /** The paragraph of the article around the quote. */
  paragraph: string
  /** Where the quote stands in the paragraph. */
  start: number
  end: number
}

/** Without the text (its article was deleted) the quote is all there is. */
export function inParagraph(
  text: string | undefined,
  span: { start: number; end: number; quote: string },
): EvidenceInParagraph {
  const { quote } = span
  if (text === undefined) return { quote, paragraph: quote, start: 0, end: quote.length }
  return { quote, ...paragraphAround(text, span) }
}
