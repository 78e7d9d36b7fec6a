import { z } from 'zod'
import { BANK_DID, BANK_SORTS } from '#lib/desk/bank-view.ts'
import { listQuery } from '../list-query.ts'

const { search } = listQuery.shape

/** What the address of the question bank may say; anything else counts as not said. */
export const bankQuery = listQuery.extend({
  article: search,
  state: search,
  kind: search,
  did: z.enum(BANK_DID).optional().catch(undefined),
  sort: z.enum(BANK_SORTS).optional().catch(undefined),
})
