/** Names of classes and of people in them, as they are typed. */
import { z } from 'zod'
import { cleanLine } from '#lib/articles/article-text.ts'
import { AppError } from '#lib/errors.ts'

const line = (empty: string, long: string) =>
  z.string().transform(cleanLine).pipe(z.string().min(1, empty).max(120, long))

export const classNameSchema = line('Give the class a name.', 'A name has at most 120 characters.')
const memberNameSchema = line('Type a name.', 'A name has at most 120 characters.')

/** The name of a member; throws `invalid` with a sentence for the field. */
export function readMemberName(typed: string): string {
  const name = memberNameSchema.safeParse(typed)
  if (name.success) return name.data
  const sentences = name.error.issues.map(({ message }) => message)
  throw new AppError('invalid', sentences.join(' '), { fields: { name: sentences } })
}
