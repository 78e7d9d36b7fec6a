import type { Route } from 'next'
import { headers } from 'next/headers'
import { AssignmentRow } from '#components/classes/assignment-row.tsx'
import { JoinPanel } from '#components/classes/join-panel.tsx'
import { formatCount } from '#components/format/numbers.ts'
import { zoneName } from '#components/format/zones.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import type { Actor } from '#lib/accounts/actor.ts'
import { addressAskedFrom } from '#lib/accounts/site-address.ts'
import { listAssignments } from '#lib/classes/list-assignments.ts'
import type { ClassView } from '#lib/classes/read-class.ts'
import { readCode } from '#lib/classes/read-code.ts'
import { may } from '#lib/classes/role.ts'
import { clock } from '#lib/clock.ts'
import { CodeControls } from './code-controls.tsx'

type ClassWorkProps = { found: ClassView; actor: Actor; page: number }

/** The class as its teachers have it: what is assigned, how far the class is, and how learners come in. */
export async function ClassWork({ found, actor, page }: ClassWorkProps) {
  const [list, code, asked] = await Promise.all([
    listAssignments({ classId: found.id, page }, actor),
    readCode({ classId: found.id }, actor),
    headers(),
  ])
  const mayAssign = may(found.role, 'teach') && !found.isArchived
  return (
    <>
      <PageHeader
        title="Assignments"
        lead={
          found.isArchived
            ? 'This class is archived: it can be looked at, and nothing in it changes.'
            : undefined
        }
        actions={mayAssign && list.total > 0 ? <AssignLink classId={found.id} /> : null}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <div>
          {list.total > 0 ? (
            <Assignments found={found} list={list} />
          ) : (
            <NothingYet classId={found.id} mayAssign={mayAssign} />
          )}
        </div>
        {found.isArchived ? null : (
          <JoinPanel classId={found.id} timeZone={found.timeZone} code={code} site={addressAskedFrom(asked)}>
            {mayAssign ? <CodeControls classId={found.id} code={code} timeZone={found.timeZone} /> : null}
          </JoinPanel>
        )}
      </div>
    </>
  )
}

function AssignLink({ classId }: { classId: string }) {
  return <LinkButton href={`/classes/${classId}/assignments/new` as Route}>Assign a quiz</LinkButton>
}

type AssignmentsProps = { found: ClassView; list: Awaited<ReturnType<typeof listAssignments>> }

function Assignments({ found, list }: AssignmentsProps) {
  const now = clock.now()
  return (
    <>
      <ul className="divide-y divide-hairline border-b border-hairline">
        {list.assignments.map((assignment) => (
          <AssignmentRow
            key={assignment.id}
            classId={found.id}
            assignment={assignment}
            timeZone={found.timeZone}
            now={now}
          />
        ))}
      </ul>
      <p className="mt-4 text-sm text-ink-soft">
        {formatCount(list.total, 'assignment', 'assignments')}. All times are on the clocks of{' '}
        {zoneName(found.timeZone)}.
      </p>
      <Pagination page={list.page} pages={list.pages} path={`/classes/${found.id}`} />
    </>
  )
}

function NothingYet({ classId, mayAssign }: { classId: string; mayAssign: boolean }) {
  return (
    <EmptyState title="Nothing assigned yet" action={mayAssign ? <AssignLink classId={classId} /> : null}>
      Assign a quiz: choose when it is due, and see here how many have submitted. Learners who join later find
      it, too.
    </EmptyState>
  )
}
