/**
 * Links that end letters of one kind to one person, without signing in. They are signed, not stored: whoever has the
 * letter has the right, and all it can do is to end letters. They work always, since letters are kept for years.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { siteAddress } from '#lib/accounts/site-address.ts'
import { settings } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { NOTICE_KINDS, type NoticeKind } from './notice.ts'

type Off = { userId: string; kind: NoticeKind }

function sign(text: string): string {
  const { AUTH_SECRET } = settings()
  if (!AUTH_SECRET) throw new AppError('unavailable', 'The setting AUTH_SECRET is missing.')
  return createHmac('sha256', AUTH_SECRET).update(`letters off ${text}`).digest('base64url')
}

export const offToken = ({ userId, kind }: Off): string => `${userId}.${kind}.${sign(`${userId} ${kind}`)}`

const form = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([a-zA-Z]+)\.([\w-]{43})$/

/** Null for what nobody signed. */
export function readOffToken(token: string): Off | null {
  const [, userId = '', name = '', mark = ''] = form.exec(token) ?? []
  const kind = NOTICE_KINDS.find((known) => known === name)
  if (!kind) return null
  return timingSafeEqual(Buffer.from(mark), Buffer.from(sign(`${userId} ${kind}`))) ? { userId, kind } : null
}

/** The page that asks whether to end them; and the address that programs which read mail ask by themselves. */
export const offPage = (of: Off): string => `${siteAddress()}/notifications/off/${offToken(of)}`
export const offAddress = (of: Off): string => `${siteAddress()}/api/notices/off/${offToken(of)}`
