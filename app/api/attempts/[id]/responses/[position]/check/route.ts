import { z } from 'zod'
import { requireActor } from '#lib/accounts/current-actor.ts'
import { checkResponse } from '#lib/attempts/check-response.ts'
import { answer, readJson } from '../../../../../answer.ts'
import { type ResponseAddress, responseAt, secondsSchema } from '../response-address.ts'

const bodySchema = z.object({ revision: z.number().int().nonnegative(), seconds: secondsSchema.optional() })

/** While practising: fixes and marks one answer, and tells its key and why. */
export async function POST(request: Request, address: ResponseAddress) {
  return answer(request, async () => {
    const body = await readJson(request, bodySchema)
    return checkResponse({ ...(await responseAt(address)), ...body }, await requireActor())
  })
}
