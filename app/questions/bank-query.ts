import { listQuery } from '../list-query.ts'

const { search } = listQuery.shape

/** What the address of the question bank may say; anything else counts as not said. */
export const bankQuery = listQuery.extend({ article: search, state: search, kind: search })
