import { holdPerson } from '#lib/accounts/hold-person.ts'
import { clock, dayOf } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { askedKindOf, askedKinds } from '#lib/generation/kinds/asked-kinds.ts'
import type { JobHelpers } from '#lib/jobs/handler.ts'
import type { JobPayload } from '#lib/jobs/job-names.ts'
import { log } from '#lib/log.ts'
import { newOptionId } from '#lib/questions/question-store.ts'
import type { GenerationStep } from './desk-view.ts'
import { failGeneration } from './fail-generation.ts'
import { type GenerateApart, generateApart, UnreadableArticle } from './generate-apart.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { storeOutcome } from './outcome-store.ts'
import { type Made, withModel } from './with-model.ts'

const NOTHING_FOUND =
  'No question passed the checks. Reports in full sentences that name people, places, dates and numbers work best.'
const NOTHING_CERTAIN =
  'No question is certain enough to be offered. Those below are less certain: read them closely before you keep one.'
const NOTHING_NEW = 'There is nothing new to ask: every question found is one that you have judged already.'

/**
 * The job of a generation: reads the article, tells how far it is, stores what it found. A run after a crash begins
 * anew; one after the end, or beside another, changes nothing.
 */
export async function runGeneration(
  { generationId: id }: JobPayload<'generate'>,
  { signal }: Pick<JobHelpers, 'signal'>,
  generate: GenerateApart = generateApart,
): Promise<void> {
  const begun = await database.generation.updateMany({
    where: { id, state: { in: ['queued', 'running'] } },
    data: { state: 'running', step: 'reading', counts: {} },
  })
  if (begun.count === 0) return // done, given up, or deleted with its article
  const { article, requestedById, ...request } = await database.generation.findUniqueOrThrow({
    where: { id },
    select: {
      requestedById: true,
      kinds: true,
      article: { select: { id: true, title: true, text: true, publishedOn: true } },
    },
  })
  const progress = makeProgress(id)
  const input = { title: article.title, text: article.text, publishedOn: dayOf(article.publishedOn) }
  const kinds = askedKinds(request.kinds)
  const generated = await generate(input, { kinds, onStep: progress.tell, signal }).catch(async (error) => {
    if (error instanceof UnreadableArticle) await failGeneration({ generationId: id })
    throw error
  })
  const made = await withModel(input, generated, { kinds, signal })
  progress.tell('storing', { words: made.words, facts: made.facts.length })
  await progress.told()
  const questions = made.questions.filter((question) => kinds.includes(askedKindOf(question)))
  const outcome = outcomeOf(article.text, { ...made, questions }, newOptionId)
  if (outcome.refused > 0)
    log().warn({ generation: id, refused: outcome.refused }, 'refused unproved outcome')
  const target = { generationId: id, articleId: article.id, ownerId: requestedById }
  // 200,000 characters hold thousands of facts.
  const limits = { maxWait: 20_000, timeout: 120_000 }
  await database.$transaction((tx) => finish(tx, target, outcome, made), limits)
}

type Target = { generationId: string; articleId: string; ownerId: string }

async function finish(
  tx: Transaction,
  target: Target,
  outcome: Outcome,
  { words, note }: Pick<Made, 'words' | 'note'>,
): Promise<void> {
  await holdPerson(tx, target.ownerId)
  // Then the row of the generation: whoever else runs it waits here, and then finds it done.
  const { count } = await tx.generation.updateMany({
    where: { id: target.generationId, state: 'running' },
    data: { state: 'done', step: 'done', finishedAt: clock.now() },
  })
  if (count === 0) return
  const { offered, spares } = await storeOutcome(tx, target, outcome)
  const nothing = spares > 0 ? NOTHING_CERTAIN : outcome.questions.length === 0 ? NOTHING_FOUND : NOTHING_NEW
  await tx.generation.update({
    where: { id: target.generationId },
    data: {
      counts: { words, facts: outcome.facts.length, questions: offered },
      unasked: outcome.unasked,
      error: offered === 0 ? nothing : null,
      note,
    },
  })
}

/** Writes how far a generation is, one step after the other. A step that cannot be written is left out. */
function makeProgress(generationId: string) {
  let told: Promise<unknown> = Promise.resolve()
  const write = (step: GenerationStep, counts: Record<string, number>) =>
    database.generation.updateMany({ where: { id: generationId, state: 'running' }, data: { step, counts } })
  return {
    tell: (step: GenerationStep, counts: Record<string, number>) => {
      told = told.then(() => write(step, counts)).catch(() => {})
    },
    told: () => told,
  }
}
