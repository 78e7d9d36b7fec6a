'use client'

import { AccountForm } from '#components/accounts/account-form.tsx'
import { useAccountForm } from '#components/accounts/use-account-form.ts'
import { confirmEmailForm } from '#lib/accounts/account-forms.ts'
import { confirmAddress } from './actions.ts'

export function ConfirmEmailForm({ token }: { token: string }) {
  const { form, send } = useAccountForm(confirmAddress, confirmEmailForm)
  return (
    <AccountForm form={form} send={send} submit="Confirm the address" pending="Confirming…">
      <input type="hidden" name="token" value={token} />
    </AccountForm>
  )
}
