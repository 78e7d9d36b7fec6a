import type { ReactNode } from 'react'

type EmptyStateProps = {
  title: string
  /** What goes here and how it gets here. */
  children: ReactNode
  /** The next step. */
  action?: ReactNode
}

/** Stands where a list has nothing yet: says what goes there and offers the next step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="border-b border-hairline pt-2 pb-10">
      <h2 className="headline text-xl">{title}</h2>
      <div className="mt-2 max-w-reading text-ink-soft">{children}</div>
      {action ? <div className="mt-5 flex flex-wrap gap-3">{action}</div> : null}
    </div>
  )
}
