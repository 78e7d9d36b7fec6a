import Papa from 'papaparse'

/** A spreadsheet would run what begins like a formula; an apostrophe makes it text. The ends of lines count, too. */
const FORMULA = /^[=+\-@\t\r]/

/** Lines of a table as a spreadsheet reads them. */
export const csv = (lines: unknown[][]): string =>
  `${Papa.unparse(lines, { header: false, newline: '\r\n', escapeFormulae: FORMULA })}\r\n`

/** The first line; without the mark at the beginning, spreadsheets take UTF-8 for something else. */
export const csvHead = (columns: readonly string[]): string => `\uFEFF${csv([[...columns]])}`
