/** Where in the player a person is: the number of a question (from 1), or the step before submitting. */
export type Place = number | 'check'

/** Reads `?q=` of the address; null when it names no place in a quiz of so many questions. */
export function parsePlace(q: string | null | undefined, count: number): Place | null {
  if (q === 'check') return 'check'
  const number = /^\d{1,4}$/.test(q ?? '') ? Number(q) : 0
  return number >= 1 && number <= count ? number : null
}

/** Where to go on when the address does not say: the first question without an answer. */
export function placeToResume(questions: { choice: string[] | null }[]): Place {
  const open = questions.findIndex((question) => question.choice === null)
  return open === -1 ? 'check' : open + 1
}

export const placeAfter = (place: Place, count: number): Place =>
  place === 'check' || place >= count ? 'check' : place + 1

export const placeBefore = (place: Place, count: number): Place =>
  place === 'check' ? count : Math.max(1, place - 1)
