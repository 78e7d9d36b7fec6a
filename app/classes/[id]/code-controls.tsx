import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { CodeView } from '#lib/classes/read-code.ts'
import { close, expire, renew, reopen } from './code/actions.ts'
import { CodeForm } from './code-form.tsx'
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
        <CodeForm
          seen={code.code}
          change={renew.bind(null, classId)}
          label="Make another code"
          pending="Changing…"
        >
          The present code and link stop at once. Whoever has joined stays.
        </CodeForm>
        <ExpiryForm
          key={code.code}
          code={code.code}
          until={code.until}
          timeZone={timeZone}
          expire={expire.bind(null, classId)}
        />
        <CodeForm
          seen={code.code}
          change={close.bind(null, classId)}
          label="Stop joining"
          pending="Stopping…"
        >
          Nobody can join with the code until you let them again.
        </CodeForm>
      </div>
    </details>
  )
}
