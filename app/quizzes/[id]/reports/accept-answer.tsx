'use client'

import { useActionState } from 'react'
import { SubmitButton } from '#components/ui/submit-button.tsx'

type Told = { message: string | null }
export type Accept = (previous: Told, form: FormData) => Promise<Told>

type AcceptAnswerProps = { versionId: string; typed: string; accept: Accept }

/** A button that lets one typed answer count; why it could not, beside it. */
export function AcceptAnswer({ versionId, typed, accept }: AcceptAnswerProps) {
  const [{ message }, send] = useActionState(accept, { message: null })
  return (
    <form action={send}>
      <input type="hidden" name="version" value={versionId} />
      <input type="hidden" name="typed" value={typed} />
      <SubmitButton size="sm" variant="secondary" pendingLabel="Accepting…">
        Accept <span className="sr-only">“{typed}”</span>
      </SubmitButton>
      {message ? (
        <p role="alert" className="mt-1 text-sm text-wrong">
          {message}
        </p>
      ) : null}
    </form>
  )
}
