// npm run generate -- article.txt [--title "…"] [--published 2025-10-14] [--json]   an article in, questions out, no database
import { parseArgs } from 'node:util'
import { requireEnglish } from '../lib/articles/article-language.ts'
import { cleanLine, cleanText } from '../lib/articles/article-text.ts'
import { parsePublishedOn } from '../lib/articles/published-on.ts'
import { titleFromLead } from '../lib/articles/title-from-lead.ts'
import { clock, dayOf } from '../lib/clock.ts'
import { AppError } from '../lib/errors.ts'
import { type Generated, generate } from '../lib/generation/generate.ts'
import type { GeneratedQuestion } from '../lib/generation/generated-question.ts'
import { readTextFile } from './read-text-file.ts'

const USAGE =
  'npm run generate -- article.txt [--title "…"] [--published YYYY-MM-DD] [--json]   (- instead of a file reads standard input)'

type Request = { file: string; title?: string; published?: string; json: boolean }
type Article = { title: string; published: string; text: string }

function readArguments(): Request {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean' }, title: { type: 'string' }, published: { type: 'string' } },
      allowPositionals: true,
    })
    const [file] = positionals
    if (file !== undefined && positionals.length === 1) return { ...values, file, json: values.json ?? false }
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('. ')
    throw new AppError('invalid', `${reason}. Usage: ${USAGE}`)
  }
  throw new AppError('invalid', `Name one text file: ${USAGE}`)
}

/** The article as it would be stored; what was not given is made, and said on standard error. */
async function readArticle({ file, title, published }: Request): Promise<Article> {
  const now = clock.now()
  const day = published === undefined ? dayOf(now) : parsePublishedOn(published, now)
  const text = cleanText(await readTextFile(file))
  requireEnglish(text)
  if (published === undefined) {
    console.error(
      `No day of publication was given: the article is read as of today, ${day}. Give --published YYYY-MM-DD.`,
    )
  }
  return { title: cleanLine(title ?? '') || titleFromLead(text), published: day, text }
}

/** The documented form; `key` is the index of the right option, offsets count UTF-16 units of the cleaned text. */
function toJson({ title, published }: Article, { words, facts, questions, took }: Generated) {
  return {
    article: { title, published, words },
    facts: facts.length,
    questions: questions.map(({ fact: _fact, ...question }) => question),
    took: { analyse: Math.round(took.analyse), generate: Math.round(took.generate) },
  }
}

function toListing({ title, published }: Article, { words, facts, questions }: Generated): string {
  const head = `${title}\n${published} · ${words} words · ${facts.length} facts · ${questions.length} questions`
  return [head, ...questions.map(toBlock)].join('\n\n')
}

function toBlock(question: GeneratedQuestion, index: number): string {
  const options = question.options.map(
    ({ text }, i) => `   ${i === question.key ? '*' : ' '} ${'abcd'[i]}) ${text}`,
  )
  return [
    `${index + 1}. ${question.context}`,
    `   ${question.stem}`,
    ...options,
    `   ${question.explanation}`,
    `   [${question.rule}, score ${question.score}] “${question.evidence[0]?.quote}”`,
  ].join('\n')
}

// A reader such as `head` that has seen enough closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

try {
  const request = readArguments()
  const article = await readArticle(request)
  const generated = generate({ title: article.title, text: article.text, publishedOn: article.published })
  if (generated.questions.length === 0) {
    throw new AppError(
      'not-found',
      `No question could be asked safely of this article (${generated.words} words, ${generated.facts.length} facts read).`,
    )
  }
  console.log(
    request.json ? JSON.stringify(toJson(article, generated), null, 2) : toListing(article, generated),
  )
} catch (error) {
  if (!(error instanceof AppError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
