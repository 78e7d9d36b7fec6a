import type { ReactNode } from 'react'

type PageHeaderProps = {
  /** The section over the headline. */
  kicker?: ReactNode
  title: ReactNode
  /** One or two sentences under it. */
  lead?: ReactNode
  /** Buttons, beside the headline where there is room. */
  actions?: ReactNode
}

/** The headline of a page, closed by a hairline. */
export function PageHeader({ kicker, title, lead, actions }: PageHeaderProps) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-5 border-b border-hairline pb-6">
      <div className="max-w-headline">
        {kicker ? <p className="kicker mb-2">{kicker}</p> : null}
        <h1 className="headline text-3xl">{title}</h1>
        {lead ? <p className="mt-3 max-w-reading text-lg text-ink-soft">{lead}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
    </header>
  )
}
