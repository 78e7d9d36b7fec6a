import { Copy } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { Stem } from '#components/attempts/stem.tsx'
import type { AlikeQuestion } from '#lib/desk/bank-view.ts'

/** Said below a question while it is written. Nothing is forbidden; what is typed stays where it is. */
export function AlikeNotice({ alike }: { alike: AlikeQuestion[] }) {
  return (
    <div role="status">
      {alike.length > 0 ? (
        <div className="mt-3 flex gap-3 border-l-3 border-caution bg-caution-soft px-4 py-3">
          <Copy aria-hidden className="mt-0.5 size-5 shrink-0 text-caution" />
          <div className="min-w-0">
            <p className="font-semibold">
              {alike.length === 1
                ? 'You have a question much like this:'
                : 'You have questions much like this:'}
            </p>
            <ul className="sm:mt-1 sm:space-y-1">
              {alike.map(({ id, stem, state }) => (
                <li key={id} className="break-words">
                  <Link
                    href={`/questions/${id}` as Route}
                    target="_blank"
                    prefetch={false}
                    className="text-link inline-block py-2.5 sm:py-0.5"
                  >
                    <Stem text={stem} />
                    <span className="sr-only"> (opens in a new tab)</span>
                  </Link>
                  {state === 'retired' ? <span className="text-sm text-ink-soft"> (retired)</span> : null}
                </li>
              ))}
            </ul>
            <p className="mt-1 text-sm text-ink-soft">You can save yours all the same.</p>
          </div>
        </div>
      ) : null}
    </div>
  )
}
