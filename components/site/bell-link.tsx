import { Bell } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { formatCount } from '#components/format/numbers.ts'

/** To what one was told, with how much of it is unread. */
export function BellLink({ unread }: { unread: number }) {
  const name = unread > 0 ? `Notices: ${formatCount(unread, 'unread', 'unread')}` : 'Notices'
  return (
    <Link
      href={'/notifications' as Route}
      aria-label={name}
      className="relative inline-flex size-11 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink"
    >
      <Bell aria-hidden className="size-5" />
      {unread > 0 ? (
        <span
          aria-hidden
          className="absolute top-1 right-0.5 rounded-full bg-accent px-1 text-xs leading-4 font-semibold text-on-accent tabular-nums"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      ) : null}
    </Link>
  )
}
