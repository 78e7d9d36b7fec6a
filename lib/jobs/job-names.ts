import { z } from 'zod'

/** Every job there is, with what it is given. Handlers stand in the folder of their subject. */
export const jobPayloads = {
  generate: z.object({ generationId: z.uuid() }),
}

export type JobName = keyof typeof jobPayloads
export type JobPayload<Name extends JobName> = z.infer<(typeof jobPayloads)[Name]>
