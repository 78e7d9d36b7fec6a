import type { Route } from 'next'
import Link from 'next/link'
import { Stem } from '#components/attempts/stem.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { AlikeQuestion } from '#lib/desk/bank-view.ts'

/** Other questions of the person that ask almost the same. */
export function AlmostTheSame({ alike, className }: { alike: AlikeQuestion[]; className?: string }) {
  if (alike.length === 0) return null
  return (
    <ul className={classNames('space-y-1 border-l-2 border-caution pl-3 text-sm', className)}>
      {alike.map(({ id, stem, state, isSame }) => (
        <li key={id}>
          {isSame ? 'The same as ' : 'Almost the same as '}
          <Link href={`/questions/${id}` as Route} prefetch={false} className="text-link">
            <Stem text={stem} />
          </Link>
          {state === 'retired' ? <span className="text-ink-soft"> (retired)</span> : null}
        </li>
      ))}
    </ul>
  )
}
