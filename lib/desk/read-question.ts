import type { Actor } from '#lib/accounts/actor.ts'
import { articleReference, referenceSelect } from '#lib/articles/article-store.ts'
import { sentencesOf } from '#lib/articles/sentences.ts'
import { database } from '#lib/database/client.ts'
import { countryWords } from '#lib/generation/lint/country-words.ts'
import { answersOf, formOf } from '#lib/questions/question-form.ts'
import { alikeIn, bankIndex } from './bank-index.ts'
import { ownQuestion, readableText, topicsOf } from './edited-question.ts'
import type { FormArticle, QuestionView } from './question-view.ts'

/** A question of this person, to be edited beside its article. */
export async function readQuestion(input: { questionId: string }, actor: Actor): Promise<QuestionView> {
  const { current, ...question } = await ownQuestion(input.questionId, actor)
  const [article, topics, olderIn, index] = await Promise.all([
    formArticle(question.articleId, actor),
    topicsOf(actor),
    quizzesWithOlder(question, actor),
    bankIndex(actor),
  ])
  const form = formOf(current.content, question.topic)
  return {
    id: question.id,
    state: question.state,
    spare: question.spare && question.state !== 'ready',
    version: question.version,
    form,
    evidence: current.content.evidence,
    article,
    countries: countryWords([article?.text ?? '', ...answersOf(form)]),
    topics,
    alike: alikeIn(index, question.id),
    olderIn,
  }
}

/** The article that a form stands beside, cut into sentences to choose from. */
async function formArticle(articleId: string | null, actor: Actor): Promise<FormArticle | null> {
  if (articleId === null) return null
  const row = await database.article.findUnique({ where: { id: articleId }, select: referenceSelect })
  const text = await readableText(articleId, actor)
  return row && { ...articleReference(row), text, sentences: text === null ? [] : sentencesOf(text) }
}

async function quizzesWithOlder(
  { id, version }: { id: string; version: number },
  actor: Actor,
): Promise<QuestionView['olderIn']> {
  const rows = await database.quizItem.findMany({
    where: { quiz: { ownerId: actor.id }, version: { questionId: id, number: { not: version } } },
    orderBy: [{ quiz: { createdAt: 'asc' } }, { quizId: 'asc' }],
    select: { quiz: { select: { id: true, title: true } }, version: { select: { number: true } } },
  })
  return rows.map(({ quiz, version: used }) => ({ ...quiz, version: used.number }))
}
