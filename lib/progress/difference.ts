/** A difference between what is kept and what the responses say, and its words. */

type Row = Record<string, unknown>

export type Difference = {
  /** What is wrong, such as `DayScore`. */
  what: string
  key: Row
  /** Null: there is no such row. */
  kept: Row | null
  /** Null: there should be no such row. */
  expected: Row | null
}

const said = (value: unknown) => (value === null || value === undefined ? 'nothing' : String(value))

/** "DayScore (userId 0199…, day 2026-03-09): correct is 3, the responses say 4." */
export function inWords({ what, key, kept, expected }: Difference): string {
  const name = `${what} (${Object.entries(key)
    .map(([column, value]) => `${column} ${said(value)}`)
    .join(', ')})`
  if (!kept) return `${name} is missing.`
  if (!expected) return `${name} is there, but nothing accounts for it.`
  const wrong = Object.keys(expected).filter((column) => said(kept[column]) !== said(expected[column]))
  return `${name}: ${wrong.map((column) => `${column} is ${said(kept[column])}, the responses say ${said(expected[column])}`).join('; ')}.`
}
