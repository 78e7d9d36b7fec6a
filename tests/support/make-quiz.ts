import type { Actor } from '#lib/accounts/actor.ts'
import { addArticle } from '#lib/articles/add-article.ts'
import { judgeQuestion } from '#lib/desk/judge-question.ts'
import { readDesk } from '#lib/desk/read-desk.ts'
import { requestGeneration } from '#lib/desk/request-generation.ts'
import { runGeneration } from '#lib/desk/run-generation.ts'
import type { Generated } from '#lib/generation/generate.ts'
import { composeQuiz } from '#lib/quizzes/compose-quiz.ts'
import { ferry, ferryGenerated } from './ferry-article.ts'

export const neverAborted = { signal: new AbortController().signal }

/** The ferry article with its questions as drafts, as the job leaves them. */
export async function makeDrafts(actor: Actor, generated: Generated = ferryGenerated(), title = ferry.title) {
  const { articleId } = await addArticle({ ...ferry, title }, actor)
  const { generationId } = await requestGeneration({ articleId }, actor)
  await runGeneration({ generationId }, neverAborted, async () => generated)
  const { questions } = await readDesk({ articleId }, actor)
  return { articleId, generationId, questions }
}

/** A private quiz of three questions, made the way a person makes it. */
export async function makeQuiz(actor: Actor, title = ferry.title) {
  const drafts = await makeDrafts(actor, undefined, title)
  for (const { id } of drafts.questions) await judgeQuestion({ questionId: id, verdict: 'keep' }, actor)
  const { quizId } = await composeQuiz({ articleId: drafts.articleId }, actor)
  return { ...drafts, quizId }
}
