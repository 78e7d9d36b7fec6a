'use client'

import type { FormMetadata } from '@conform-to/react'
import type { FormEvent, ReactNode } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'

type AccountFormProps = {
  form: FormMetadata<Record<string, string>>
  send: (formData: FormData) => void
  submit: string
  pending: string
  variant?: 'primary' | 'danger'
  children: ReactNode
}

/** React empties a form after its action. What was typed stays, all but the passwords. */
function keepAllButPasswords(event: FormEvent<HTMLFormElement>): void {
  event.preventDefault()
  const passwords = event.currentTarget.querySelectorAll<HTMLInputElement>('[autocomplete$="-password"]')
  for (const password of passwords) password.value = ''
}

/** The frame of an account form: what is wrong with the whole, the fields, the button. */
export function AccountForm({ form, send, submit, pending, variant, children }: AccountFormProps) {
  return (
    <form
      id={form.id}
      action={send}
      onSubmit={form.onSubmit}
      onReset={keepAllButPasswords}
      noValidate={form.noValidate}
      className="grid gap-5"
    >
      {form.errors?.length ? (
        <Notice tone="error">
          <p id={form.errorId}>{form.errors.join(' ')}</p>
        </Notice>
      ) : null}
      {children}
      <SubmitButton variant={variant} pendingLabel={pending} className="justify-self-start">
        {submit}
      </SubmitButton>
    </form>
  )
}
