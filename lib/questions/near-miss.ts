/** Near misses: typed responses that were not accepted, though a person might. They are shown to the question's owner. */
import type { Markable } from './marking.ts'
import { distanceFrom, firstAmount, isRightNumber } from './number-answer.ts'
import { editDistance, isAccepted, plainAnswer } from './short-answer.ts'

/** `spelling`: a few letters off. `part`: some words of an accepted text, or more. `close`: a little beyond the tolerance. `unit`: the number in another unit. */
export type NearMiss = 'spelling' | 'part' | 'close' | 'unit'

type Typed = Pick<Markable, 'kind' | 'key' | 'tolerance' | 'unit'>

/** What is nearly right about a response; null when it is right, far off, or nothing was typed. */
export function nearMiss(content: Typed, choice: string[] | null): NearMiss | null {
  const [typed] = choice ?? []
  if (typed === undefined) return null
  if (content.kind === 'short') return nearText(content.key, typed)
  return content.kind === 'number' ? nearNumber(content, typed) : null
}

function nearText(accepted: string[], typed: string): NearMiss | null {
  const answer = plainAnswer(typed)
  if (answer === '' || isAccepted(accepted, typed)) return null
  const forms = accepted.map(plainAnswer)
  if (forms.some((form) => editDistance(answer, form) <= lettersOff(form))) return 'spelling'
  return forms.some((form) => isPart(answer, form) || isPart(form, answer)) ? 'part' : null
}

/** One letter in four, at most three. */
const lettersOff = (form: string): number => Math.min(3, Math.floor(form.length / 4))

/** Whether all words of one text stand in the other. */
function isPart(part: string, whole: string): boolean {
  const words = new Set(whole.split(' '))
  return part.split(' ').every((word) => words.has(word))
}

function nearNumber(content: Typed, typed: string): NearMiss | null {
  if (isRightNumber(content, typed)) return null
  const off = distanceFrom(content, typed)
  if (off <= Math.max(2 * (content.tolerance ?? 0), Math.abs(Number(content.key[0])) / 20)) return 'close'
  const amount = Number.isFinite(off) ? undefined : firstAmount(typed)
  return amount !== undefined && isRightNumber(content, amount) ? 'unit' : null
}
