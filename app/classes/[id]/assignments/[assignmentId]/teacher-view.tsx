import type { Route } from 'next'
import { RuleList } from '#components/assignments/rule-list.tsx'
import { ruleWords } from '#components/assignments/rule-words.ts'
import { JoinPanel } from '#components/classes/join-panel.tsx'
import { formatCount, formatPoints } from '#components/format/numbers.ts'
import { zoneName } from '#components/format/zones.ts'
import { columnAddress } from '#components/results/gradebook-address.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { previewPath } from '#lib/attempts/preview-given.ts'
import type { AssignmentOverview } from '#lib/classes/read-assignment.ts'
import type { LogLine } from '#lib/classes/read-assignment-log.ts'
import type { CodeView } from '#lib/classes/read-code.ts'
import { AssignmentLog } from './log.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

type TeacherViewProps = {
  assignment: AssignmentOverview
  log: LogLine[]
  /** The way into the class; null where nobody can join any more. */
  join: { code: CodeView | null; site: string } | null
  withdraw: (form: FormData) => Promise<void>
}

/** An assignment for those who teach or assist: where its learners are, the way in, and its rules. */
export function TeacherView({ assignment, log, join, withdraw }: TeacherViewProps) {
  const { classId, id, settings, timeZone, counts, mayChange } = assignment
  const page = `/classes/${classId}/assignments/${id}`
  return (
    <>
      <PageHeader
        kicker="Assignment"
        title={settings.title}
        actions={
          mayChange ? (
            <LinkButton variant="secondary" href={`${page}/edit` as Route}>
              Change dates and rules
            </LinkButton>
          ) : null
        }
      />
      {assignment.withdrawnAt ? (
        <Notice tone="warning" title="Withdrawn" className="mb-8">
          Learners see it no more. What was submitted is kept.
        </Notice>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <div className="space-y-10">
          <Summary counts={counts} />
          <nav aria-label="More about this assignment" className="flex flex-wrap gap-3">
            <LinkButton href={`${page}/live` as Route}>Watch live</LinkButton>
            <LinkButton variant="secondary" href={columnAddress(classId, id)}>
              Gradebook
            </LinkButton>
            <LinkButton variant="secondary" href={`${page}/analysis` as Route}>
              Question by question
            </LinkButton>
            <LinkButton variant="secondary" href={previewPath({ kind: 'assignment', id }) as Route}>
              Preview as a learner
            </LinkButton>
            {mayChange ? (
              <>
                <LinkButton variant="secondary" href={`${page}/regrade` as Route}>
                  Regrade
                </LinkButton>
                <LinkButton
                  variant="secondary"
                  href={`/classes/${classId}/accommodations?assignment=${id}` as Route}
                >
                  Extra time and attempts
                </LinkButton>
              </>
            ) : null}
          </nav>
          <section aria-labelledby="rules">
            <h2 id="rules" className="headline text-xl">
              Dates and rules
            </h2>
            <p className="mt-1 mb-4 text-ink-soft">
              On the clocks of {zoneName(timeZone)}. Learners read the same before they start, each with their
              own extra time and attempts.
            </p>
            <RuleList
              rules={[
                {
                  name: 'Quiz',
                  words: `${formatCount(assignment.questions, 'question', 'questions')}, ${formatPoints(assignment.points)} points, as it was when it was assigned.`,
                },
                ...ruleWords(settings, timeZone),
                { name: 'For', words: whomWords(assignment) },
                ...(settings.password ? [{ name: 'Password', words: `“${settings.password}”` }] : []),
              ]}
            />
          </section>
          <AssignmentLog log={log} timeZone={timeZone} />
          {mayChange ? (
            <WithdrawForm isWithdrawn={assignment.withdrawnAt !== null} withdraw={withdraw} />
          ) : null}
        </div>
        {join ? <JoinPanel classId={classId} timeZone={timeZone} {...join} /> : null}
      </div>
    </>
  )
}

function Summary({ counts }: { counts: AssignmentOverview['counts'] }) {
  const { learners, handedIn, running, missing, late } = counts
  const numbers = [
    { name: 'submitted', value: `${handedIn} of ${learners}` },
    { name: 'in progress', value: running },
    { name: 'late', value: late },
    { name: 'missing', value: missing },
  ]
  return (
    <section aria-labelledby="summary">
      <h2 id="summary" className="sr-only">
        Where the learners are
      </h2>
      <dl className="grid grid-cols-2 gap-y-4 border-y border-hairline py-4 sm:grid-cols-4">
        {numbers.map(({ name, value }) => (
          <div key={name} className="flex flex-col-reverse">
            <dt className="text-sm text-ink-soft">{name}</dt>
            <dd className="headline text-2xl tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function whomWords({ settings, counts }: AssignmentOverview): string {
  const guests = settings.guests ? '' : ' Guests may not take it.'
  if (settings.forAll) return `All learners of the class, also those who join later.${guests}`
  return `${formatCount(counts.learners, 'chosen learner', 'chosen learners')}.${guests}`
}
