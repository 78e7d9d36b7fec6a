'use client'

import type { Route } from 'next'
import { useActionState } from 'react'
import { SlipSheet } from '#components/classes/slip-sheet.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { GivenAccount } from '#lib/classes/list-given-accounts.ts'
import type { GiveState } from './actions.ts'

type PasswordsFormProps = {
  classId: string
  className: string
  timeZone: string
  site: string
  accounts: GivenAccount[]
  /** Who is ticked from the start; without anybody, those who have not signed in yet. */
  chosen: string[]
  asOf: string
  give: (previous: GiveState, form: FormData) => Promise<GiveState>
}

/** Whom to give new passwords, and then their slips. */
export function PasswordsForm(props: PasswordsFormProps) {
  const { classId, className, timeZone, site, accounts, asOf, give } = props
  const waiting = accounts.filter(({ hasOwnPassword }) => !hasOwnPassword).map(({ memberId }) => memberId)
  const chosen = props.chosen.length > 0 ? props.chosen : waiting
  const [state, send] = useActionState(give, { chosen, asOf, message: null, sheet: null })
  const back = (
    <LinkButton variant="secondary" href={`/classes/${classId}/members` as Route}>
      To the members
    </LinkButton>
  )
  if (state.sheet) {
    return (
      <>
        <SlipSheet sheet={state.sheet} className={className} site={site} timeZone={timeZone} />
        <p className="mt-8 print:hidden">{back}</p>
      </>
    )
  }
  return (
    <form action={send} className="max-w-reading">
      {state.message ? (
        <Notice tone="error" className="mb-6">
          {state.message}
        </Notice>
      ) : null}
      <input type="hidden" name="asOf" value={state.asOf} />
      <fieldset className="min-w-0">
        <legend className="kicker w-full border-b border-hairline pb-2">Who gets a new password</legend>
        <ul className="divide-y divide-hairline border-b border-hairline">
          {accounts.map((account) => (
            <li key={account.memberId}>
              <Choice account={account} isChosen={state.chosen.includes(account.memberId)} />
            </li>
          ))}
        </ul>
      </fieldset>
      <div className="mt-6 flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Making them…">Make slips</SubmitButton>
        {back}
      </div>
    </form>
  )
}

function Choice({ account, isChosen }: { account: GivenAccount; isChosen: boolean }) {
  const { memberId, name, userName, hasOwnPassword, isExpired } = account
  return (
    <label className="flex min-h-11 items-center gap-3 py-1.5">
      <input
        type="checkbox"
        name="member"
        value={memberId}
        defaultChecked={isChosen}
        className="size-5 shrink-0 accent-accent"
      />
      <span className="flex min-w-0 flex-wrap items-baseline gap-x-3 wrap-anywhere">
        <span className="font-medium">{name}</span>
        <span className="text-sm text-ink-soft">{userName}</span>
        {hasOwnPassword ? null : (
          <Badge tone={isExpired ? 'caution' : 'accent'}>
            {isExpired ? 'Password expired' : 'Not signed in yet'}
          </Badge>
        )}
      </span>
    </label>
  )
}
