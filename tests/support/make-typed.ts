import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/accounts/actor.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { database } from '#lib/database/client.ts'
import type { QuestionContent } from '#lib/questions/question.ts'
import { firstVersion } from '#lib/questions/question-store.ts'

const content: QuestionContent = {
  kind: 'short',
  contextLine: 'May 2007',
  stem: 'Whom does the memorial honour?',
  options: [],
  key: ['Chiang Kai-shek'],
  tolerance: null,
  unit: null,
  explanation: 'The article says so.',
  evidence: [],
  asOf: null,
  quality: null,
  rule: null,
}

/** A public quiz of one typed answer. */
export async function makeTypedQuiz(owner: Actor) {
  const question = await database.question.create({
    data: {
      ...{ ownerId: owner.id, position: 0, topic: 'Taiwan', state: 'ready' },
      versions: { create: firstVersion(content, { origin: 'person', engine: null }) },
    },
    select: { id: true, versions: { select: { id: true } } },
  })
  const versionId = question.versions[0]?.id ?? ''
  const { id: quizId } = await database.quiz.create({
    data: {
      ...{ ownerId: owner.id, title: 'A memorial', visibility: 'public' },
      items: { create: { position: 0, versionId } },
    },
  })
  return { quizId, versionId, questionId: question.id }
}

/** Somebody's answer to it. */
export async function answerTyped(quizId: string, actor: Actor, typed: string) {
  const { attemptId } = await startAttempt({ quizId }, actor)
  const [question] = (await readAttempt({ attemptId }, actor)).questions
  const at = { attemptId, position: question?.position ?? 0, revision: question?.revision ?? 0 }
  await saveResponse({ ...at, choice: [typed], saveId: randomUUID() }, actor)
  return submitAttempt({ attemptId }, actor)
}
