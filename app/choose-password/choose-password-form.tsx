'use client'

import { AccountForm } from '#components/accounts/account-form.tsx'
import { NewPasswordField } from '#components/accounts/new-password-field.tsx'
import { useAccountForm } from '#components/accounts/use-account-form.ts'
import { choosePasswordForm } from '#lib/accounts/account-forms.ts'
import { choose } from './actions.ts'

export function ChoosePasswordForm({ next }: { next: string }) {
  const { form, fields, send } = useAccountForm(choose, choosePasswordForm)
  return (
    <AccountForm form={form} send={send} submit="Keep this password" pending="One moment…">
      <input type="hidden" name="next" value={next} />
      <NewPasswordField field={fields.newPassword} label="Your new password" />
    </AccountForm>
  )
}
