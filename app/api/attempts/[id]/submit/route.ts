import { z } from 'zod'
import { requireActor } from '#lib/accounts/current-actor.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { answer, readJson } from '../../../answer.ts'
import { secondsSchema } from '../responses/[position]/response-address.ts'

const bodySchema = z.object({ seconds: z.record(z.string().regex(/^\d{1,6}$/), secondsSchema).optional() })

/** Submits an attempt; again is the same as once. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answer(request, async () => {
    const { id } = await params
    const body = await readJson(request, bodySchema)
    return submitAttempt({ attemptId: id, ...body }, await requireActor())
  })
}
