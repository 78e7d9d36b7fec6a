import { requireActor } from '#lib/accounts/current-actor.ts'
import { readClock } from '#lib/attempts/read-clock.ts'
import { answer } from '../../../answer.ts'

/** The server's time, by which the player tells the time left. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answer(request, async () => {
    const { id } = await params
    return readClock({ attemptId: id }, await requireActor())
  })
}
