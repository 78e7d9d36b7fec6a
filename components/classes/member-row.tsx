import type { Route } from 'next'
import Link from 'next/link'
import { formatShortDay } from '#components/format/dates.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { AccountKind, MemberListItem } from '#lib/classes/list-members.ts'
import { dayIn } from '#lib/clock.ts'

type MemberRowProps = {
  classId: string
  member: MemberListItem
  timeZone: string
  /** Whether there is a page about what they did. */
  hasPage: boolean
  mayChange: boolean
}

const SIGNS: Record<AccountKind, { words: string; tone: 'neutral' | 'accent' | 'caution' } | null> = {
  own: null,
  given: null,
  guest: { words: 'Guest', tone: 'neutral' },
  fresh: { words: 'Not signed in yet', tone: 'accent' },
  expired: { words: 'Password expired', tone: 'caution' },
}

const ROLE_WORDS = { teacher: 'Teacher', assistant: 'Assistant', learner: 'Learner' }

/** Somebody in the list of members: name, how they sign in, what they submitted last. */
export function MemberRow({ classId, member, timeZone, hasPage, mayChange }: MemberRowProps) {
  const { id, name, role, isOwner, isYou, account, userName, endedAt } = member
  const sign = SIGNS[account]
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-1 py-2.5">
      <div className="min-w-0 grow basis-56">
        <p className="flex flex-wrap items-baseline gap-x-2">
          {hasPage ? (
            <Link
              href={`/classes/${classId}/members/${id}` as Route}
              className="text-link inline-flex min-h-11 items-center sm:min-h-0 font-medium wrap-anywhere"
            >
              {name}
            </Link>
          ) : (
            <span className="font-medium">{name}</span>
          )}
          {isYou ? <span className="text-sm text-ink-soft">(you)</span> : null}
          {sign ? <Badge tone={sign.tone}>{sign.words}</Badge> : null}
        </p>
        {userName ? <p className="text-sm text-ink-soft">{userName}</p> : null}
      </div>
      <p className="text-sm text-ink-soft tabular-nums sm:w-44">
        {role === 'learner' ? <Activity member={member} timeZone={timeZone} /> : null}
        {role === 'learner' ? null : isOwner ? 'Teacher, owns the class' : ROLE_WORDS[role]}
      </p>
      <p className="sm:w-20 sm:text-right">
        {mayChange ? (
          <Link
            href={`/classes/${classId}/members/${id}/edit` as Route}
            aria-label={`Change ${name}`}
            className="text-link inline-flex min-h-11 items-center sm:min-h-9"
          >
            Change
          </Link>
        ) : isYou && !isOwner && endedAt === null ? (
          <Link
            href={`/classes/${classId}/leave` as Route}
            className="text-link inline-flex min-h-11 items-center sm:min-h-9"
          >
            Leave
          </Link>
        ) : null}
      </p>
    </li>
  )
}

function Activity({
  member: { lastHandedIn, endedAt, isRemoved },
  timeZone,
}: Pick<MemberRowProps, 'member' | 'timeZone'>) {
  const day = (iso: string) => formatShortDay(dayIn(timeZone, new Date(iso)))
  if (endedAt) return `${isRemoved ? 'Taken out' : 'Left'} ${day(endedAt)}`
  return lastHandedIn ? `Submitted ${day(lastHandedIn)}` : 'Nothing submitted'
}
