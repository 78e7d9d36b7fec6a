import Papa from 'papaparse'

/**
 * A spreadsheet would run what begins like a formula; an apostrophe makes it text. The ends of lines count, too, and the
 * wide forms of East Asian keyboards.
 */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/

/** What stands between columns: where numbers have a decimal comma, spreadsheets expect a semicolon. */
export type Delimiter = ',' | ';'

/** Lines of a table as a spreadsheet reads them. */
export const csv = (lines: unknown[][], delimiter: Delimiter = ','): string =>
  `${Papa.unparse(lines, { header: false, delimiter, newline: '\r\n', escapeFormulae: FORMULA })}\r\n`

/** The first line; without the mark at the beginning, spreadsheets take UTF-8 for something else. */
export const csvHead = (columns: readonly string[], delimiter: Delimiter = ','): string =>
  `\uFEFF${csv([[...columns]], delimiter)}`
