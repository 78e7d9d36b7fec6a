import { Flag } from 'lucide-react'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Select } from '#components/ui/select.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { OwnReport } from '#lib/attempts/review-view.ts'
import { MOST_PROBLEM_TEXT, PROBLEM_REASONS } from '#lib/quizzes/problem.ts'

type ReportProblemProps = {
  number: number
  report: OwnReport | null
  /** Too many were sent: this one was not taken. */
  isRefused: boolean
  send: (form: FormData) => Promise<void>
}

/** Tells the owner of a question what is wrong with it; what was told before can be changed. */
export function ReportProblem({ number, report, isRefused, send }: ReportProblemProps) {
  return (
    <details open={isRefused || undefined} className="min-w-0 flex-1 basis-64">
      <summary className="min-h-9 w-fit py-1.5 text-sm font-medium text-ink-soft hover:text-ink">
        {report ? 'You reported a problem' : 'Report a problem'}
        <span className="sr-only"> with question {number}</span>
      </summary>
      <form action={send} className="mt-3 grid gap-4">
        {isRefused ? (
          <Notice tone="warning" title="This report was not taken">
            You reported many problems in a short time. Wait some minutes, then send it again.
          </Notice>
        ) : null}
        <Field id={`reason-${number}`} label="What is wrong?">
          {(control) => (
            <Select
              {...control}
              key={report?.reason}
              name="reason"
              required
              defaultValue={report?.reason ?? ''}
            >
              <option value="" disabled>
                Choose a reason
              </option>
              {Object.entries(PROBLEM_REASONS).map(([reason, words]) => (
                <option key={reason} value={reason}>
                  {words}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id={`problem-${number}`} label="In your own words" aside="optional">
          {(control) => (
            <TextArea
              {...control}
              name="text"
              rows={3}
              maxLength={MOST_PROBLEM_TEXT}
              defaultValue={report?.text}
            />
          )}
        </Field>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SubmitButton variant="secondary" size="sm" pendingLabel="Sending…">
            <Flag aria-hidden /> {report ? 'Change your report' : 'Send the report'}
          </SubmitButton>
          <p role="status" className="text-sm text-ink-soft">
            {report ? thanks(report) : null}
          </p>
        </div>
      </form>
    </details>
  )
}

/** Names the reason, so that a change is told as well. */
const thanks = ({ isClosed, reason }: OwnReport) =>
  isClosed
    ? 'The owner of the question has dealt with your report.'
    : `Thank you. Your report is kept: “${PROBLEM_REASONS[reason]}”.`
