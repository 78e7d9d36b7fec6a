import { requireActor } from '#lib/accounts/current-actor.ts'
import { readGeneration } from '#lib/desk/read-generation.ts'
import { answer } from '../../answer.ts'

/** How far a generation is; the review desk asks until it is done. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answer(request, async () => {
    const { id } = await params
    return readGeneration({ generationId: id }, await requireActor())
  })
}
