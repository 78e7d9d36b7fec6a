import type { ReactNode } from 'react'

type AccountPageProps = {
  title: string
  lead: ReactNode
  /** Stands under the lead where there is room for two columns, under the form on a phone. */
  aside?: ReactNode
  children: ReactNode
}

/** A page with one form: what it is for on the left, the form on the right; on a phone one below the other. */
export function AccountPage({ title, lead, aside, children }: AccountPageProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,27rem)] lg:grid-rows-[auto_1fr]">
      <header>
        <h1 className="headline text-3xl">{title}</h1>
        <div className="mt-3 max-w-reading text-lg text-ink-soft">{lead}</div>
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-6 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:border-l lg:border-hairline lg:pl-12">
        {children}
      </div>
      {aside ? (
        <aside className="max-w-reading border-t border-hairline pt-6 lg:col-start-1">{aside}</aside>
      ) : null}
    </div>
  )
}
