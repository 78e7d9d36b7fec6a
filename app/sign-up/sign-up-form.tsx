'use client'

import { AccountField } from '#components/accounts/account-field.tsx'
import { AccountForm } from '#components/accounts/account-form.tsx'
import { NewPasswordField } from '#components/accounts/new-password-field.tsx'
import { useAccountForm } from '#components/accounts/use-account-form.ts'
import { signUpForm } from '#lib/accounts/account-forms.ts'
import { signUp } from './actions.ts'

export function SignUpForm({ next }: { next: string }) {
  const { form, fields, send } = useAccountForm(signUp, signUpForm)
  return (
    <AccountForm form={form} send={send} submit="Create account" pending="Creating the account…">
      <input type="hidden" name="next" value={next} />
      <AccountField
        field={fields.name}
        label="Name"
        hint="As others in your class will see it."
        autoComplete="name"
      />
      <AccountField field={fields.email} label="E-mail" type="email" autoComplete="username" />
      <NewPasswordField field={fields.password} label="Password" />
    </AccountForm>
  )
}
