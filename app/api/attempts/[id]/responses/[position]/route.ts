import { z } from 'zod'
import { requireActor } from '#lib/accounts/current-actor.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { answer, readJson } from '../../../../answer.ts'

const bodySchema = z.object({
  choice: z
    .array(z.string().max(100))
    .max(20)
    .nullable()
    .transform((choice) => choice ?? []),
  revision: z.number().int().nonnegative(),
  saveId: z.uuid(),
})

/** Saves the answer to one question. 409 with the stored response as `details` when another tab was first. */
export async function PUT(
  request: Request,
  { params }: { params: Promise<{ id: string; position: string }> },
) {
  return answer(request, async () => {
    const { id, position } = await params
    const body = await readJson(request, bodySchema)
    return saveResponse({ ...body, attemptId: id, position: positionOf(position) }, await requireActor())
  })
}

/** What is no number cannot name a question either. */
function positionOf(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
}
