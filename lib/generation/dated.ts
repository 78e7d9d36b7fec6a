import { type ResolvedDate as FullDate, resolveDate as resolve } from './dates.ts'

export type ResolvedDate = Pick<FullDate, 'text' | 'iso' | 'grain' | 'part' | 'preposition' | 'reason'>

/** The date that an expression means in a clause of the past (or, for plans, of the future), or nothing. */
export function resolveDate(text: string, publishedOn: string, future: boolean): ResolvedDate | undefined {
  const found = resolve(text, publishedOn, future ? 'future' : 'past')
  return 'reject' in found ? undefined : found
}
