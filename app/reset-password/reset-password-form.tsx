'use client'

import { AccountForm } from '#components/accounts/account-form.tsx'
import { NewPasswordField } from '#components/accounts/new-password-field.tsx'
import { useAccountForm } from '#components/accounts/use-account-form.ts'
import { resetPasswordForm } from '#lib/accounts/account-forms.ts'
import { setNewPassword } from './actions.ts'

export function ResetPasswordForm({ token }: { token: string }) {
  const { form, fields, send } = useAccountForm(setNewPassword, resetPasswordForm)
  return (
    <AccountForm form={form} send={send} submit="Set the new password" pending="Setting it…">
      <input type="hidden" name="token" value={token} />
      <NewPasswordField field={fields.newPassword} label="New password" />
    </AccountForm>
  )
}
