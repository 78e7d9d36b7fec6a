import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { AccountPage } from './account-page.tsx'

type LinkedPageProps = {
  title: string
  lead: string
  /** Where another letter is asked for. */
  again: Route
  /** Null where the address lacks what the letter’s link has. */
  children: ReactNode
}

/** The page to which a link in a letter leads. */
export function LinkedPage({ title, lead, again, children }: LinkedPageProps) {
  return (
    <AccountPage title={title} lead={lead}>
      {children ?? (
        <Notice tone="error" title="This link is not complete">
          Open it from the letter again, or copy all of it.
        </Notice>
      )}
      <p className="border-t border-hairline pt-5">
        The link does not work?{' '}
        <Link className="text-link" href={again}>
          Ask for a new one
        </Link>
      </p>
    </AccountPage>
  )
}
