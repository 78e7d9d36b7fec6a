import { requireActor } from '#lib/accounts/current-actor.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { answer } from '../../../answer.ts'

/** Submits an attempt; again is the same as once. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answer(request, async () => {
    const { id } = await params
    return submitAttempt({ attemptId: id }, await requireActor())
  })
}
