/** Places in the history: pages begin after a row, not at a number, so that deep pages are as quick as the first. */

export type Place = { submittedAt: string; attemptId: string }

const form = /^(\d{13})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** A place as it stands in an address. */
export const placeText = ({ submittedAt, attemptId }: Place): string =>
  `${Date.parse(submittedAt)}-${attemptId}`

/** Null for what is no place. */
export function readPlace(text: string): Place | null {
  const [, time, attemptId] = form.exec(text) ?? []
  return time && attemptId ? { submittedAt: new Date(Number(time)).toISOString(), attemptId } : null
}
