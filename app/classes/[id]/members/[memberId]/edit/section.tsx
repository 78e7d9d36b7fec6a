import type { ReactNode } from 'react'

type SectionProps = { id: string; title: string; lead?: string; children?: ReactNode }

export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section
      aria-labelledby={id}
      className="mb-8 border-t border-hairline pt-6 first-of-type:border-t-0 first-of-type:pt-0"
    >
      <h2 id={id} className="headline text-xl">
        {title}
      </h2>
      {lead ? <p className="mt-1 text-ink-soft">{lead}</p> : null}
      {children ? <div className="mt-4">{children}</div> : null}
    </section>
  )
}
