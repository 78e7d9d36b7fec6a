import { AppError } from '../errors.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const isUuid = (text: string | undefined): text is string => text !== undefined && uuid.test(text)

/** The id if it can name a record; PostgreSQL would refuse anything else. Throws `not-found`, as for a missing record. */
export function recordId(id: string, what: string): string {
  if (!isUuid(id)) throw notFound(what)
  return id
}

/** The same answer for a record that is missing and for another person's. */
export function notFound(what: string): AppError {
  return new AppError('not-found', `There is no such ${what}, or it is not yours.`)
}
