import { z } from 'zod'

const payloads = {
  generate: z.object({ generationId: z.uuid() }),
  'count-items': z.object({ editionId: z.uuid() }),
  regrade: z.object({ regradeId: z.uuid() }),
  'settle-attempt': z.object({ attemptId: z.uuid() }),
  'send-mail': z.object({
    to: z.email(),
    subject: z.string(),
    text: z.string(),
    /** Where programs that read mail can end such letters (RFC 8058). */
    unsubscribe: z.url().optional(),
  }),
  'tell-in-time': z.object({ assignmentId: z.uuid() }),
  'recount-topics': z.object({ questionId: z.uuid() }),
  'recount-members': z.object({ memberIds: z.array(z.uuid()) }),
  'sweep-guests': z.object({}),
}

export type JobName = keyof typeof payloads
export type JobPayload<Name extends JobName> = z.infer<(typeof payloads)[Name]>

/** Every job there is, with what it is given. Handlers stand in the folder of their subject. */
export const jobPayloads: { [Name in JobName]: z.ZodType<JobPayload<Name>> } = payloads
