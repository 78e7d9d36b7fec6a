import type { Route } from 'next'
import Link from 'next/link'

/** Says on every page of a preview that it is one; stays in sight where the window is high enough. */
export function PreviewBanner({ end }: { end: string }) {
  return (
    <section
      aria-label="Preview"
      className="z-10 mb-6 flex items-center justify-between gap-x-6 border-l-3 border-caution bg-caution-soft px-4 py-1 text-sm [@media(min-height:36rem)]:sticky [@media(min-height:36rem)]:top-0"
    >
      <p>
        <strong className="font-semibold text-caution">Preview.</strong> What a learner sees; nothing is
        stored.
      </p>
      <Link href={end as Route} className="text-link inline-flex min-h-11 shrink-0 items-center font-medium">
        End preview
      </Link>
    </section>
  )
}
