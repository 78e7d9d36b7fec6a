import type { Actor } from '#lib/accounts/actor.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { AppError } from '#lib/errors.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { chosenEvidence } from '#lib/questions/chosen-evidence.ts'
import { differences } from '#lib/questions/difference.ts'
import type { QuestionContent } from '#lib/questions/question.ts'
import { formOf, type QuestionForm } from '#lib/questions/question-form.ts'
import { versionRow } from '#lib/questions/question-store.ts'
import { checkedForm } from './checked-form.ts'
import { ownQuestion, readableText } from './edited-question.ts'
import type { SavedMeanwhile } from './question-view.ts'
import { statementOf } from './statement.ts'

type Own = Awaited<ReturnType<typeof ownQuestion>>

/**
 * Saves an edit of a question of this person as its next version; what says the same as before adds none. `base` is the
 * version that the person saw: when another has been saved meanwhile, throws `conflict` with it (SavedMeanwhile) in the
 * details. Throws `invalid` with sentences by field.
 */
export async function editQuestion(
  input: { questionId: string; base: number; form: QuestionForm },
  actor: Actor,
): Promise<{ version: number; changed: boolean }> {
  return database.$transaction(async (tx) => {
    const question = await ownQuestion(input.questionId, actor, tx)
    const text = await readableText(question.articleId, actor, tx)
    if (question.version !== input.base) throw savedMeanwhile(question, input.form, text)
    const { content, topic } = checkedForm(input.form, { text, current: question.current.content })
    if (saysTheSame(content, question.current.content) && topic === question.topic) {
      return { version: question.version, changed: false }
    }
    const version = await addVersion(tx, question, { content, topic }, actor)
    if (version !== null) return { version, changed: true }
    throw savedMeanwhile(await ownQuestion(input.questionId, actor, tx), input.form, text)
  })
}

async function addVersion(
  tx: Transaction,
  question: Own,
  { content, topic }: { content: QuestionContent; topic: string },
  actor: Actor,
): Promise<number | null> {
  const number = question.version + 1
  // Of two saves at once the second finds another version here.
  const { count } = await tx.question.updateMany({
    where: { id: question.id, ownerId: actor.id, version: question.version },
    // What a person has put into their own words is no longer a guess.
    data: { version: number, topic, spare: false },
  })
  if (count === 0) return null
  const row = versionRow(content, { number, origin: 'person', engine: null })
  await tx.questionVersion.create({ data: { ...row, questionId: question.id }, select: { id: true } })
  // Scores are kept by topic: those of whoever answered it go along.
  if (topic !== question.topic) {
    await addJob(tx, 'recount-topics', { questionId: question.id }, { key: `recount-topics ${question.id}` })
  }
  // A fact that a person stated for this question alone says what the question now explains.
  await tx.fact.updateMany({
    where: { kind: 'statement', questions: { some: { id: question.id }, every: { id: question.id } } },
    data: { statement: statementOf(content), evidence: content.evidence },
  })
  return number
}

function savedMeanwhile({ version, topic, current }: Own, mine: QuestionForm, text: string | null): AppError {
  const theirs = {
    form: formOf(current.content, topic),
    quotes: current.content.evidence.map(({ quote }) => quote),
  }
  const details: SavedMeanwhile = {
    version,
    savedAt: current.createdAt.toISOString(),
    differences: differences(theirs, { form: mine, quotes: quotesOf(mine.spans, text, current.content) }),
  }
  return new AppError('conflict', 'This question was changed meanwhile. Nothing that you typed is lost.', {
    details,
  })
}

function quotesOf(spans: string[], text: string | null, current: QuestionContent): string[] {
  return (chosenEvidence(spans, text, current.evidence).evidence ?? []).map(({ quote }) => quote)
}

/** Estimates and templates apart: those are of the generator, and go with its wording. */
function saysTheSame(a: QuestionContent, b: QuestionContent): boolean {
  const said = ({ quality, rule, ...rest }: QuestionContent) => JSON.stringify(Object.entries(rest).sort())
  return said(a) === said(b)
}
