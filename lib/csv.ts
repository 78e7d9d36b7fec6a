import Papa from 'papaparse'

/**
 * A spreadsheet would run what begins like a formula; an apostrophe makes it text. The ends of lines count, too, and the
 * wide forms of East Asian keyboards.
 */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/

/**
 * A spreadsheet that expects another delimiter than the one written would begin a cell after it, and after the end of a
 * line: what begins like a formula there is made text, too. The beginning of a text is `csv`'s.
 */
export const cellText = (text: string): string =>
  text.replace(/([,;\t\r\n]["'\s]*)([=+\-@＝＋－＠])/g, "$1'$2")

/** What stands between columns: where numbers have a decimal comma, spreadsheets expect a semicolon. */
export type Delimiter = ',' | ';'

/** Lines of a table as a spreadsheet reads them. */
export const csv = (lines: unknown[][], delimiter: Delimiter = ','): string =>
  `${Papa.unparse(lines, { header: false, delimiter, newline: '\r\n', escapeFormulae: FORMULA })}\r\n`

/** The first line; without the mark at the beginning, spreadsheets take UTF-8 for something else. */
export const csvHead = (columns: readonly string[], delimiter: Delimiter = ','): string =>
  `\uFEFF${csv([[...columns]], delimiter)}`
