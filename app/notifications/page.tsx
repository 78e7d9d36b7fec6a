import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { formatCount } from '#components/format/numbers.ts'
import { NoticeRow } from '#components/notices/notice-row.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { Turns } from '#components/ui/turns.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { listNotices } from '#lib/notices/list-notices.ts'
import { markAllRead } from './actions.ts'

export const metadata: Metadata = { title: 'Notices' }

const place = z.string().max(60).catch('').default('')
const query = z.object({ before: place, after: place })

export default async function NotificationsPage({ searchParams }: PageProps<'/notifications'>) {
  const actor = await actorOrSignIn('/notifications')
  const list = await listNotices(query.parse(await searchParams), actor)
  const { notices, unread } = list
  return (
    <>
      <PageHeader
        title="Notices"
        lead={unread > 0 ? `${formatCount(unread, 'notice', 'notices')} you have not read.` : 'All read.'}
        actions={
          <>
            {unread > 0 ? (
              <form action={markAllRead}>
                <SubmitButton variant="secondary" pendingLabel="Marking…">
                  Mark all as read
                </SubmitButton>
              </form>
            ) : null}
            <LinkButton variant="quiet" href={'/account#notices' as Route}>
              What you are told
            </LinkButton>
          </>
        }
      />
      {notices.length > 0 ? (
        <ol className="-mt-8 divide-y divide-hairline border-b border-hairline">
          {notices.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} timeZone={actor.timeZone} />
          ))}
        </ol>
      ) : (
        <EmptyState
          title="Nothing here yet"
          action={<LinkButton href={'/classes' as Route}>Your classes</LinkButton>}
        >
          When a teacher assigns you something, when it is due within a day, and when its results open, you
          read it here. Choose under <Link href={'/account#notices' as Route}>Account</Link> what you are
          told, and whether by e-mail, too.
        </EmptyState>
      )}
      <Turns newer={list.newer} older={list.older} path="/notifications" />
    </>
  )
}
