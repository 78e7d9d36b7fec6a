import { z } from 'zod'

export type ResponseAddress = { params: Promise<{ id: string; position: string }> }

/** Time spent on a question. */
export const secondsSchema = z.number().int().nonnegative().max(604_800)

/** Which response is meant; what is no number cannot name a question either. */
export async function responseAt({ params }: ResponseAddress) {
  const { id, position } = await params
  return { attemptId: id, position: /^\d{1,6}$/.test(position) ? Number(position) : Number.NaN }
}
