'use client'

import { AccountField } from '#components/accounts/account-field.tsx'
import { AccountForm } from '#components/accounts/account-form.tsx'
import { useAccountForm } from '#components/accounts/use-account-form.ts'
import { resetPasswordForm } from '#lib/accounts/account-forms.ts'
import { setNewPassword } from './actions.ts'

export function ResetPasswordForm({ token }: { token: string }) {
  const { form, fields, send } = useAccountForm(setNewPassword, resetPasswordForm)
  return (
    <AccountForm form={form} send={send} submit="Set the new password" pending="Setting it…">
      <input type="hidden" name="token" value={token} />
      <AccountField
        field={fields.newPassword}
        label="New password"
        hint="At least 8 characters. Several words are easier to remember than odd signs."
        type="password"
        autoComplete="new-password"
      />
    </AccountForm>
  )
}
