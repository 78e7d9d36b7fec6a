// npm run analyse -- article.txt [--json]   tokens, tags, lemmas, dependency tree, sentences and entities of a text
import { parseArgs } from 'node:util'
import { AppError } from '../lib/errors.ts'
import { analyse } from '../lib/language/analyse.ts'
import type { Document, Token } from '../lib/language/document.ts'
import { readTextFile } from './read-text-file.ts'

const USAGE = 'npm run analyse -- article.txt [--json]   (- instead of a file reads standard input)'

function readArguments(): { file: string; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    const [file] = positionals
    if (file !== undefined && positionals.length === 1) return { file, json: values.json ?? false }
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('. ')
    throw new AppError('invalid', `${reason}. Usage: ${USAGE}`)
  }
  throw new AppError('invalid', `Name one text file: ${USAGE}`)
}

/** What is documented in the README; offsets count UTF-16 units. */
function toJson({ tokens, entities }: Document) {
  return {
    tokens: tokens.map(({ text, start, tag, pos, lemma, dep, head, sentence }) => {
      return { text, start, tag, pos, lemma, dep, head, sentence }
    }),
    entities: entities.map(({ start, end, label }) => {
      return { start: tokens[start]!.start, end: tokens[end - 1]!.end, label }
    }),
  }
}

function toTable({ text, tokens, sentences, entities }: Document): string {
  const cells = (token: Token, index: number) => [
    String(index),
    shown(token.text),
    shown(token.lemma),
    token.pos,
    token.tag,
    token.dep,
    token.head === index ? '' : `${token.head} ${shown(tokens[token.head]!.text)}`,
  ]
  const rows = tokens.map(cells)
  const widths = rows.reduce(
    (most, row) => row.map((cell, i) => Math.max(cell.length, most[i] ?? 0)),
    [] as number[],
  )
  const line = (row: string[]) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd()
  const blocks = sentences.map(({ start, end }, i) =>
    [`Sentence ${i + 1}`, ...rows.slice(start, end).map(line)].join('\n'),
  )
  const names = entities.map(({ start, end, label }) => {
    return `${label.padEnd(12)} ${shown(text.slice(tokens[start]!.start, tokens[end - 1]!.end))}`
  })
  return [...blocks, ['Entities', ...(names.length > 0 ? names : ['none'])].join('\n')].join('\n\n')
}

/** White space and control characters as they are written in JSON, so that every token takes one line; long tokens cut. */
function shown(text: string): string {
  const visible = text.trim() === '' || /\p{Cc}/u.test(text) ? JSON.stringify(text) : text
  return visible.length > 40 ? `${visible.slice(0, 39)}…` : visible
}

// A reader such as `head` that has seen enough closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

try {
  const { file, json } = readArguments()
  const document = analyse(await readTextFile(file))
  console.log(json ? JSON.stringify(toJson(document)) : toTable(document))
} catch (error) {
  if (!(error instanceof AppError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
