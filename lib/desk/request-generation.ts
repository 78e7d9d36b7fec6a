import type { Actor } from '#lib/accounts/actor.ts'
import { holdPerson } from '#lib/accounts/hold-person.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { isUniqueViolation } from '#lib/database/unique-violation.ts'
import { type AskedKind, askedKinds } from '#lib/generation/kinds/asked-kinds.ts'
import { addJob } from '#lib/jobs/add-job.ts'

/**
 * Asks for questions about an article of this person; of the kinds that were asked for last, unless others are named. One request runs at a time: while it does, it is the answer.
 * Its job is queued again then, under the same key, which revives one that got lost and leaves a living one alone.
 */
export async function requestGeneration(
  input: { articleId: string; kinds?: readonly AskedKind[] },
  actor: Actor,
): Promise<{ generationId: string }> {
  const articleId = recordId(input.articleId, 'article')
  try {
    return await request(articleId, input.kinds, actor)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return await request(articleId, input.kinds, actor) // another tab was first; now it is found
  }
}

function request(
  articleId: string,
  kinds: readonly AskedKind[] | undefined,
  actor: Actor,
): Promise<{ generationId: string }> {
  return database.$transaction(async (tx) => {
    await holdPerson(tx, actor.id)
    const article = await tx.article.findFirst({
      where: { id: articleId, addedById: actor.id },
      select: {
        generations: {
          orderBy: { createdAt: 'desc' },
          take: 1,
          select: { id: true, state: true, kinds: true },
        },
      },
    })
    if (!article) throw notFound('article')
    const [last] = article.generations
    const active = last && (last.state === 'queued' || last.state === 'running') ? last : undefined
    const data = { articleId, requestedById: actor.id, kinds: askedKinds(kinds ?? last?.kinds ?? []) }
    const { id } = active ?? (await tx.generation.create({ data, select: { id: true } }))
    await addJob(tx, 'generate', { generationId: id }, { key: `generate-${id}` })
    return { generationId: id }
  })
}
