/** A notice as a letter. Its words are ours; only titles and the name of the class were typed by somebody. */
import { siteAddress } from '#lib/accounts/site-address.ts'
import type { JobPayload } from '#lib/jobs/job-names.ts'
import { type NoticeDetail, type NoticeKind, placeOf, wordsOf } from './notice.ts'
import { offAddress, offPage } from './off-link.ts'

type Notice = {
  kind: NoticeKind
  classId: string | null
  assignmentId: string | null
  detail: NoticeDetail
}

export function noticeLetter(notice: Notice, to: { id: string; email: string }): JobPayload<'send-mail'> {
  const { kind, detail } = notice
  const { headline, more } = wordsOf(kind, detail)
  const off = { userId: to.id, kind }
  const says = [detail.className && `Class: ${detail.className}`, more].filter(Boolean)
  const text = [
    `${headline}.`,
    ...(says.length > 0 ? [says.join('\n')] : []),
    `Open it here:\n${siteAddress()}${placeOf(notice)}`,
    `No more letters like this one, without signing in:\n${offPage(off)}`,
    `All that Quizwire tells you, and how:\n${siteAddress()}/account#notices`,
  ].join('\n\n')
  return { to: to.email, subject: headline, text, unsubscribe: offAddress(off) }
}
