import type { NoticeKind } from './notice.ts'

/** Where somebody hears of a kind. */
export type NoticeOption = { kind: NoticeKind; inApp: boolean; byMail: boolean }

/**
 * Why no letters can be sent to somebody: `guest` has no address, `none` has a user name instead, `unconfirmed` has one
 * that nobody has confirmed, and `off` is where the installation sends none.
 */
export type NoLetters = 'guest' | 'none' | 'unconfirmed' | 'off'

export type NoticeOptions = { options: NoticeOption[]; noLetters: NoLetters | null }
