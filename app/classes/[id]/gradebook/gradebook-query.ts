import { z } from 'zod'
import type { GradebookQuery } from '#components/results/gradebook-address.ts'

const number = z.coerce.number().int().min(1).max(10_000).catch(1).default(1)

/** What the address of the gradebook may say; anything else counts as not said. */
export const gradebookQuery = z.object({
  show: z.enum(['percent', 'points']).catch('percent').default('percent'),
  sort: z
    .string()
    .regex(/^-?(name|mean|[0-9a-f-]{36})$/)
    .catch('name')
    .default('name'),
  page: number,
  columns: number,
  gone: z
    .literal('1')
    .optional()
    .catch(undefined)
    .transform((said) => said === '1'),
}) satisfies z.ZodType<GradebookQuery>
