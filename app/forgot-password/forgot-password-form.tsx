'use client'

import { AccountField } from '#components/accounts/account-field.tsx'
import { AccountForm } from '#components/accounts/account-form.tsx'
import { useAccountForm } from '#components/accounts/use-account-form.ts'
import { Notice } from '#components/ui/notice.tsx'
import { forgotPasswordForm } from '#lib/accounts/account-forms.ts'
import { sendLink } from './actions.ts'

export function ForgotPasswordForm() {
  const { form, fields, send, succeeded } = useAccountForm(sendLink, forgotPasswordForm)
  return (
    <>
      {succeeded ? (
        <Notice tone="success" role="status" title="Look into your letters">
          If there is an account with this e-mail address, a link is on its way to it. It works once, for one
          hour.
        </Notice>
      ) : null}
      <AccountForm
        form={form}
        send={send}
        submit={succeeded ? 'Send it again' : 'Send a link'}
        pending="Sending…"
      >
        <AccountField field={fields.email} label="E-mail" type="email" autoComplete="username" />
      </AccountForm>
    </>
  )
}
