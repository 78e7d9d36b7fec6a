import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { cleanText, countWords } from '#lib/articles/article-text.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { isUniqueViolation } from '#lib/database/unique-violation.ts'
import { AppError } from '#lib/errors.ts'
import { hashOf, makeEvidence } from '#lib/questions/evidence.ts'
import { type QuestionContent, withIds } from '#lib/questions/question.ts'
import { firstVersion, newOptionId } from '#lib/questions/question-store.ts'
import { type Sample, sampleSchema } from './sample.ts'

const SHIPPED = join(import.meta.dirname, '../../samples')

/**
 * Adds the sample articles with their quizzes, public and nobody's, unless a quiz of the same key is there: a second
 * run adds nothing, and two at once add each once. Gives how many it added.
 */
export async function addSamples(folder = SHIPPED): Promise<number> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const samples = await Promise.all(names.map((name) => readSample(join(folder, name))))
  let added = 0
  for (const sample of samples) {
    if (await addSample(sample)) added += 1
  }
  return added
}

async function readSample(path: string): Promise<Sample> {
  const parsed = sampleSchema.safeParse(JSON.parse(await readFile(path, 'utf8')))
  if (parsed.success) return parsed.data
  throw new AppError('invalid', `The sample ${path} cannot be used. ${z.prettifyError(parsed.error)}`)
}

async function addSample(sample: Sample): Promise<boolean> {
  const known = await database.quiz.count({ where: { sampleKey: sample.key } })
  if (known > 0) return false
  try {
    await database.$transaction((tx) => storeSample(tx, sample))
    return true
  } catch (error) {
    if (isUniqueViolation(error)) return false // another process was first, and nothing of ours stays
    throw error
  }
}

async function storeSample(tx: Transaction, sample: Sample): Promise<void> {
  const { publishedOn, title, sourceName, sourceUrl } = sample.article
  const text = cleanText(sample.article.text)
  const article = await tx.article.create({
    data: {
      title,
      sourceName,
      sourceUrl,
      text,
      publishedOn: new Date(publishedOn),
      contentHash: hashOf(text),
      words: countWords(text),
      visibility: 'public',
    },
    select: { id: true },
  })
  const versionIds: string[] = []
  for (const [position, question] of sample.quiz.questions.entries()) {
    const content = contentOf(text, question)
    const version = firstVersion(content, { origin: 'person', engine: null })
    const fact = await tx.fact.create({ data: factRow(article.id, content), select: { id: true } })
    const { versions } = await tx.question.create({
      data: {
        articleId: article.id,
        factId: fact.id,
        position,
        topic: question.topic,
        state: 'ready',
        versions: { create: version },
      },
      select: { versions: { select: { id: true } } },
    })
    versionIds.push(...versions.map(({ id }) => id))
  }
  await tx.quiz.create({
    data: {
      articleId: article.id,
      title: sample.quiz.title,
      description: sample.quiz.description,
      visibility: 'public',
      sampleKey: sample.key,
      items: { create: versionIds.map((versionId, position) => ({ versionId, position })) },
    },
  })
}

/** Each sample question asks a fact of its own, which its explanation states. */
function factRow(articleId: string, { explanation, asOf, evidence }: QuestionContent) {
  const about = { kind: 'statement', statement: explanation, content: {}, subjectKey: '' }
  return { articleId, ...about, evidence, asOf: asOf === null ? null : new Date(asOf) }
}

function contentOf(text: string, question: Sample['quiz']['questions'][number]): QuestionContent {
  const { kind, context, stem, options, key, explanation, tolerance, unit, asOf } = question
  const evidence = question.quote.map((quote) => {
    const start = text.indexOf(quote)
    return makeEvidence(text, { start, end: start + quote.length, quote })
  })
  const said = { kind, contextLine: context, stem, explanation, tolerance, unit, asOf, evidence }
  return { ...said, quality: null, rule: null, ...withIds(options, key, newOptionId) }
}
