import { Zip, ZipDeflate } from 'fflate'
import { csv, csvHead } from '#lib/csv.ts'
import type { Part, Written } from './part.ts'

const utf8 = new TextEncoder()

const note = (parts: readonly Part[]): string =>
  [
    'Your data in Quizwire.',
    'data.json holds all of it. Times are UTC. Its lists:',
    ...parts.map(({ name, says }) => `  ${name}: ${says}.`),
    'The .csv files are the same rows, for spreadsheets:',
    ...parts.flatMap(({ tables }) => tables.map(({ file, columns }) => `  ${file}: ${columns.join(', ')}`)),
    '',
  ].join('\r\n')

/**
 * A ZIP of everything, piece by piece: rows are read some at a time, written into data.json and into their tables, and
 * forgotten. Only the compressed tables wait in memory for data.json to end.
 */
export async function* archive(
  parts: readonly Part[],
  head: Written,
  person: { userId: string; now: Date },
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  const add = (name: string) => {
    const file = new ZipDeflate(name)
    file.mtime = person.now
    zip.add(file)
    return (text: string, isLast = false) => file.push(utf8.encode(text), isLast)
  }
  add('README.txt')(note(parts), true)
  const json = add('data.json')
  // Its closing brace comes after the lists.
  json(JSON.stringify(head, null, 1).replace(/\n\}$/, ''))
  for (const part of parts) {
    const tables = part.tables.map((table) => ({ table, write: add(table.file) }))
    for (const { table, write } of tables) write(csvHead(table.columns))
    let separator = ''
    json(`,\n "${part.name}": [`)
    for await (const rows of part.rows(person.userId, person.now)) {
      json(separator + rows.map((row) => `\n  ${JSON.stringify(row)}`).join(','))
      separator = ','
      for (const { table, write } of tables) {
        const lines = rows.flatMap((row) => table.lines(row))
        if (lines.length > 0) write(csv(lines))
      }
      yield* ready
      ready = []
    }
    json('\n ]')
    for (const { write } of tables) write('', true)
  }
  json('\n}\n', true)
  zip.end()
  yield* ready
}
