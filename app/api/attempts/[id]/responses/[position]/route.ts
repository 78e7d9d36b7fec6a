import { z } from 'zod'
import { requireActor } from '#lib/accounts/current-actor.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { MOST_TYPED } from '#lib/questions/kinds.ts'
import { answer, readJson } from '../../../../answer.ts'
import { type ResponseAddress, responseAt, secondsSchema } from './response-address.ts'

const bodySchema = z.object({
  choice: z
    .array(z.string().max(MOST_TYPED))
    .max(20)
    .nullable()
    .transform((choice) => choice ?? []),
  revision: z.number().int().nonnegative(),
  saveId: z.uuid(),
  seconds: secondsSchema.optional(),
})

/** Saves the answer to one question. 409 with the stored response as `details` when another tab was first. */
export async function PUT(request: Request, address: ResponseAddress) {
  return answer(request, async () => {
    const body = await readJson(request, bodySchema)
    return saveResponse({ ...body, ...(await responseAt(address)) }, await requireActor())
  })
}
