import { formatMoment } from '#components/format/dates.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { NoticeItem } from '#lib/notices/notice-view.ts'

/** A notice with the way to what it is about. A plain link: following it marks it as read, fetching it ahead must not. */
export function NoticeRow({ notice, timeZone }: { notice: NoticeItem; timeZone: string }) {
  const { id, headline, more, className, createdAt, isNew, leads } = notice
  const about = [className, more].filter(Boolean).join(' · ')
  return (
    <li className="relative grid gap-x-8 gap-y-1 py-4 pl-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-baseline">
      {isNew ? <span aria-hidden className="absolute inset-y-3 left-0 w-1 rounded-full bg-accent" /> : null}
      <div className="min-w-0">
        <p className={isNew ? 'font-semibold' : undefined}>
          {leads ? (
            <a href={`/notifications/${id}`} className="text-link py-2">
              {headline}
            </a>
          ) : (
            headline
          )}{' '}
          {isNew ? <Badge tone="accent">New</Badge> : null}
        </p>
        {about ? <p className="mt-0.5 text-sm text-ink-soft">{about}</p> : null}
        {leads ? null : <p className="mt-0.5 text-sm text-ink-soft">It is not there for you any more.</p>}
      </div>
      <p className="text-sm text-ink-soft">
        <time dateTime={createdAt}>{formatMoment(createdAt, timeZone)}</time>
      </p>
    </li>
  )
}
