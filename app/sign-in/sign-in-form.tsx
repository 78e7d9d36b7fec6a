'use client'

import { AccountField } from '#components/accounts/account-field.tsx'
import { AccountForm } from '#components/accounts/account-form.tsx'
import { useAccountForm } from '#components/accounts/use-account-form.ts'
import { signInForm } from '#lib/accounts/account-forms.ts'
import { signIn } from './actions.ts'

export function SignInForm({ next }: { next: string }) {
  const { form, fields, send } = useAccountForm(signIn, signInForm)
  return (
    <AccountForm form={form} send={send} submit="Sign in" pending="Signing in…">
      <input type="hidden" name="next" value={next} />
      <AccountField
        field={fields.email}
        label="E-mail or user name"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <AccountField
        field={fields.password}
        label="Password"
        type="password"
        autoComplete="current-password"
      />
    </AccountForm>
  )
}
