'use client'

import { type ReactNode, useActionState, useId } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { CodeState } from './code/actions.ts'

type CodeFormProps = {
  /** The code that the page shows. */
  seen: string
  change: (previous: CodeState, form: FormData) => Promise<CodeState>
  label: string
  pending: string
  /** What it does, in words. */
  children: ReactNode
}

/** A button that ends the present code. What a colleague made of it meanwhile is told first; a second press means theirs. */
export function CodeForm({ seen, change, label, pending, children }: CodeFormProps) {
  const [state, send] = useActionState(change, { seen, message: null })
  const words = useId()
  return (
    <form action={send}>
      <input type="hidden" name="seen" value={state.message ? state.seen : seen} />
      {state.message ? (
        <Notice tone="warning" role="alert" title="Nothing was changed yet" className="mb-3">
          {state.message}
        </Notice>
      ) : null}
      <SubmitButton variant="secondary" pendingLabel={pending} aria-describedby={words}>
        {label}
      </SubmitButton>
      <p id={words} className="mt-2 text-sm text-ink-soft">
        {children}
      </p>
    </form>
  )
}
