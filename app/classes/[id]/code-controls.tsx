import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { CodeView } from '#lib/classes/read-code.ts'
import { close, expire, renew, reopen } from './code/actions.ts'
import { ExpiryForm } from './expiry-form.tsx'

type CodeControlsProps = { classId: string; code: CodeView | null; timeZone: string }

/** What a teacher may do about the code: another one, closed, open again, until when. */
export function CodeControls({ classId, code, timeZone }: CodeControlsProps) {
  if (!code) {
    return (
      <form action={reopen.bind(null, classId)} className="mt-4">
        <SubmitButton variant="secondary" pendingLabel="Opening…">
          Let learners join again
        </SubmitButton>
        <p className="mt-2 text-sm text-ink-soft">With the code that it had last.</p>
      </form>
    )
  }
  return (
    <details className="mt-5" open={code.isExpired}>
      <summary className="min-h-11 content-center font-medium">Change the code</summary>
      <div className="mt-2 grid gap-6">
        <form action={renew.bind(null, classId)}>
          <input type="hidden" name="seen" value={code.code} />
          <SubmitButton variant="secondary" pendingLabel="Changing…" aria-describedby="renew-words">
            Make another code
          </SubmitButton>
          <p id="renew-words" className="mt-2 text-sm text-ink-soft">
            The present code and link stop at once. Whoever has joined stays.
          </p>
        </form>
        <ExpiryForm until={code.until} timeZone={timeZone} expire={expire.bind(null, classId)} />
        <form action={close.bind(null, classId)}>
          <SubmitButton variant="secondary" pendingLabel="Stopping…" aria-describedby="close-words">
            Stop joining
          </SubmitButton>
          <p id="close-words" className="mt-2 text-sm text-ink-soft">
            Nobody can join with the code until you let them again.
          </p>
        </form>
      </div>
    </details>
  )
}
