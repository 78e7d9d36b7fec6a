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
