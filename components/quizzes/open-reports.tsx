import type { Route } from 'next'
import Link from 'next/link'
import { formatCount } from '#components/format/numbers.ts'

type OpenReportsProps = { quiz: { id: string; title: string; openReports: number } }

/** The way to the problems that people reported; draws nothing when none is open. */
export function OpenReports({ quiz: { id, title, openReports } }: OpenReportsProps) {
  if (openReports === 0) return null
  return (
    <Link
      href={`/quizzes/${id}/reports` as Route}
      className="inline-flex min-h-6 items-center gap-1 rounded-sm bg-caution-soft px-1.5 text-xs font-medium text-caution underline underline-offset-2 hover:no-underline"
    >
      {formatCount(openReports, 'problem', 'problems')} reported
      <span className="sr-only"> with “{title}”</span>
    </Link>
  )
}
