import type { ReactNode } from 'react'

type SectionProps = { id: string; title: string; lead?: ReactNode; children: ReactNode }

/** One part of the account page: what it is on the left, what can be done on the right. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid gap-x-12 gap-y-5 border-t border-hairline py-8 first-of-type:border-t-0 first-of-type:pt-0 md:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]"
    >
      <div>
        <h2 id={`${id}-title`} className="headline text-xl">
          {title}
        </h2>
        {lead ? <p className="mt-1.5 text-ink-soft">{lead}</p> : null}
      </div>
      <div className="max-w-form">{children}</div>
    </section>
  )
}
