import { z } from 'zod'
import { requireActor } from '#lib/accounts/current-actor.ts'
import { flagResponse } from '#lib/attempts/flag-response.ts'
import { answer, readJson } from '../../../../../answer.ts'
import { type ResponseAddress, responseAt } from '../response-address.ts'

const bodySchema = z.object({ flagged: z.boolean() })

/** Marks a question to come back to, or takes the mark away. */
export async function PUT(request: Request, address: ResponseAddress) {
  return answer(request, async () => {
    const body = await readJson(request, bodySchema)
    return flagResponse({ ...(await responseAt(address)), ...body }, await requireActor())
  })
}
