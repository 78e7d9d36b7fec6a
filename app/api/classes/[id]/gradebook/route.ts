import { z } from 'zod'
import { requireActor } from '#lib/accounts/current-actor.ts'
import { readColumns } from '#lib/results/read-columns.ts'
import { answer } from '../../../answer.ts'

const querySchema = z.object({
  assignments: z
    .string()
    .max(2000)
    .catch('')
    .transform((ids) => ids.split(',').filter(Boolean)),
  roster: z.string().max(60).nullable().catch(null).default(null),
  gone: z.literal('1').optional().catch(undefined),
  means: z.literal('1').optional().catch(undefined),
})

/** Some columns of the gradebook, as they are scrolled to. 409 when the learners are others than the page shows. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answer(request, async () => {
    const { id } = await params
    const { assignments, roster, gone, means } = querySchema.parse(
      Object.fromEntries(new URL(request.url).searchParams),
    )
    const asked = {
      classId: id,
      assignmentIds: assignments,
      roster,
      withGone: gone === '1',
      withMeans: means === '1',
    }
    return readColumns(asked, await requireActor())
  })
}
