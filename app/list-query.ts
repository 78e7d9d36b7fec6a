import { z } from 'zod'

const text = z.string().max(200).catch('')

/** What the address of a list may say; anything else counts as not said. */
export const listQuery = z.object({
  search: text.default(''),
  topic: text.default(''),
  whose: z.enum(['mine', 'classes', 'public', '']).catch('').default(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
})

/** The same for the list of kept questions. */
export const keptQuery = listQuery.omit({ topic: true, whose: true }).extend({ article: text.default('') })
