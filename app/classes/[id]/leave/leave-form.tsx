'use client'

import { useActionState } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'

type LeaveFormProps = { leave: () => Promise<{ message: string | null }> }

export function LeaveForm({ leave }: LeaveFormProps) {
  const [state, send] = useActionState(leave, { message: null })
  return (
    <form action={send}>
      {state.message ? (
        <Notice tone="error" className="mb-5">
          {state.message}
        </Notice>
      ) : null}
      <SubmitButton variant="danger" pendingLabel="Leaving…">
        Leave the class
      </SubmitButton>
    </form>
  )
}
