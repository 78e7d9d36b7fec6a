import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import type { QuestionForm } from '#lib/questions/question-form.ts'
import { firstVersion } from '#lib/questions/question-store.ts'
import { checkedForm } from './checked-form.ts'
import { statementOf } from './statement.ts'

/**
 * Keeps a question that a person wrote about an article of theirs, with the fact that it asks, by which cards and scores
 * count. Throws `invalid` with sentences by field.
 */
export async function writeQuestion(
  input: { articleId: string; form: QuestionForm },
  actor: Actor,
): Promise<{ questionId: string }> {
  const articleId = recordId(input.articleId, 'article')
  return database.$transaction(async (tx) => {
    const article = await tx.article.findFirst({
      where: { id: articleId, addedById: actor.id },
      select: { text: true, _count: { select: { questions: true } } },
    })
    if (!article) throw notFound('article')
    const { content, topic } = checkedForm(input.form, { text: article.text, current: null })
    const fact = await tx.fact.create({
      data: {
        articleId,
        kind: 'statement',
        statement: statementOf(content),
        content: {},
        subjectKey: '',
        evidence: content.evidence,
      },
      select: { id: true },
    })
    const { id } = await tx.question.create({
      data: {
        articleId,
        ownerId: actor.id,
        factId: fact.id,
        position: article._count.questions,
        topic,
        state: 'ready',
        versions: { create: firstVersion(content, { origin: 'person', engine: null }) },
      },
      select: { id: true },
    })
    return { questionId: id }
  })
}
