'use client'

import { AccountField } from '#components/accounts/account-field.tsx'
import { AccountForm } from '#components/accounts/account-form.tsx'
import { useAccountForm } from '#components/accounts/use-account-form.ts'
import { deleteAccountForm, deleteGuestForm } from '#lib/accounts/account-forms.ts'
import { deleteGuest, deleteMyAccount } from './actions.ts'

const words = { pending: 'Deleting…', variant: 'danger' } as const

export function DeleteAccountForm({ signInName }: { signInName: string }) {
  const { form, fields, send } = useAccountForm(deleteMyAccount, deleteAccountForm)
  return (
    <AccountForm form={form} send={send} submit="Delete my account for good" {...words}>
      <input type="hidden" name="username" autoComplete="username" value={signInName} readOnly />
      <AccountField
        field={fields.password}
        label="Your password"
        type="password"
        autoComplete="current-password"
      />
    </AccountForm>
  )
}

export function DeleteGuestForm() {
  const { form, fields, send } = useAccountForm(deleteGuest, deleteGuestForm)
  return (
    <AccountForm form={form} send={send} submit="Delete it for good" {...words}>
      <AccountField
        field={fields.word}
        label="Type the word delete"
        hint="So that no slip of the finger deletes anything."
        autoComplete="off"
      />
    </AccountForm>
  )
}
