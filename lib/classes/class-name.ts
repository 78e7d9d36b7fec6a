/** Names of classes and of people in them, as they are typed. */
import { z } from 'zod'
import { cleanLine } from '#lib/articles/article-text.ts'

const line = (empty: string, long: string) =>
  z.string().transform(cleanLine).pipe(z.string().min(1, empty).max(120, long))

export const classNameSchema = line('Give the class a name.', 'A name has at most 120 characters.')
export const memberNameSchema = line('Type a name.', 'A name has at most 120 characters.')
