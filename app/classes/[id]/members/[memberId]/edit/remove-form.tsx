'use client'

import { useActionState } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { RemoveState } from './actions.ts'

type RemoveFormProps = { name: string; remove: (previous: RemoveState) => Promise<RemoveState> }

export function RemoveForm({ name, remove }: RemoveFormProps) {
  const [state, send] = useActionState(remove, { message: null })
  return (
    <form action={send}>
      {state.message ? (
        <Notice tone="error" className="mb-3">
          {state.message}
        </Notice>
      ) : null}
      <SubmitButton variant="danger" className="wrap-anywhere" pendingLabel="One moment…">
        Take out {name}
      </SubmitButton>
    </form>
  )
}
