import { z } from 'zod'

/** Every job there is, with what it is given. Handlers stand in the folder of their subject. */
export const jobPayloads = {
  generate: z.object({ generationId: z.uuid() }),
  'send-mail': z.object({ to: z.email(), subject: z.string(), text: z.string() }),
}

export type JobName = keyof typeof jobPayloads
export type JobPayload<Name extends JobName> = z.infer<(typeof jobPayloads)[Name]>
