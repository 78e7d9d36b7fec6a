import type { NoticeKind } from './notice.ts'

/** A notice as its reader sees it. */
export type NoticeItem = {
  id: string
  kind: NoticeKind
  headline: string
  /** A line below it, or nothing. */
  more: string
  /** The name of the class, or nothing. */
  className: string
  /** ISO 8601, UTC. */
  createdAt: string
  isNew: boolean
  /** Whether there is still something to go to: the assignment was not taken back, its reader is in the class. */
  leads: boolean
}

export type NoticeList = { notices: NoticeItem[]; unread: number; newer: string | null; older: string | null }

/** A place in the list: pages begin after a notice, not at a number. */
export type NoticePlace = { createdAt: string; id: string }

const form = /^(\d{13})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export const placeText = ({ createdAt, id }: NoticePlace): string => `${Date.parse(createdAt)}-${id}`

/** Null for what is no place. */
export function readPlace(text: string): NoticePlace | null {
  const [, time, id] = form.exec(text) ?? []
  return time && id ? { createdAt: new Date(Number(time)).toISOString(), id } : null
}
