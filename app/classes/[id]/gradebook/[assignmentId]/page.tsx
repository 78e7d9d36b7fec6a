import type { Metadata, Route } from 'next'
import { DistributionChart } from '#components/charts/distribution-chart.tsx'
import { formatPoints } from '#components/format/numbers.ts'
import { formatMomentIn } from '#components/format/zones.ts'
import { CellContent } from '#components/results/cell-content.tsx'
import { cellWords } from '#components/results/cell-words.ts'
import { workAddress } from '#components/results/gradebook-address.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { KickerLink } from '#components/ui/kicker-link.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { type ColumnView, readColumn } from '#lib/results/read-column.ts'
import { orNotFound } from '../../../../or-not-found.ts'

export const metadata: Metadata = { title: 'Scores of an assignment' }

type ColumnPageProps = { params: Promise<{ id: string; assignmentId: string }> }

export default async function ColumnPage({ params }: ColumnPageProps) {
  const { id, assignmentId } = await params
  const actor = await actorOrSignIn(`/classes/${id}/gradebook/${assignmentId}`)
  const view = await orNotFound(readColumn({ classId: id, assignmentId }, actor))
  const { assignment } = view
  return (
    <>
      <PageHeader
        kicker={<KickerLink href={`/classes/${id}/gradebook` as Route}>Gradebook</KickerLink>}
        title={assignment.title}
        lead={leadOf(view)}
        actions={
          <LinkButton variant="secondary" href={`/classes/${id}/assignments/${assignmentId}` as Route}>
            About the assignment
          </LinkButton>
        }
      />
      {view.learners.length === 0 ? (
        <EmptyState title="Nobody has this assignment">
          Learners stand here once the assignment is for them.
        </EmptyState>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
          <section aria-labelledby="spread" className="lg:order-last">
            <h2 id="spread" className="headline mb-3 text-xl">
              How the class did
            </h2>
            <DistributionChart distribution={view.distribution} />
          </section>
          <Learners view={view} />
        </div>
      )}
    </>
  )
}

function leadOf({ assignment: { dueAt, maxScore, isWithdrawn }, timeZone }: ColumnView): string {
  const due = dueAt ? `Due ${formatMomentIn(dueAt, timeZone)}.` : 'No due date.'
  return `${formatPoints(maxScore)} points. ${due}${isWithdrawn ? ' Withdrawn: learners see it no more.' : ''}`
}

function Learners({ view: { classId, assignment, learners } }: { view: ColumnView }) {
  return (
    <section aria-labelledby="learners">
      <h2 id="learners" className="headline mb-3 text-xl">
        Learners
      </h2>
      <table className="w-full text-left">
        <thead className="text-sm text-ink-soft">
          <tr className="border-b border-edge">
            <th scope="col" className="py-2 pr-4 font-medium">
              Name
            </th>
            <th scope="col" className="py-2 pr-4 font-medium">
              Points
            </th>
            <th scope="col" className="py-2 font-medium">
              Percent
            </th>
          </tr>
        </thead>
        <tbody>
          {learners.map(({ id, name, cell }) => (
            <tr key={id} className="border-b border-hairline">
              <th scope="row" className="max-w-0 w-full truncate pr-4 font-medium">
                <a
                  href={workAddress(classId, id, assignment.id)}
                  className="text-link inline-flex min-h-11 max-w-full items-center"
                >
                  <span className="truncate">{name}</span>
                </a>
              </th>
              <td className="pr-4">
                {cellWords(cell, 'points').text === '' ? (
                  <span className="text-sm whitespace-nowrap text-ink-faint">Nothing yet</span>
                ) : (
                  <CellContent cell={cell} show="points" />
                )}
              </td>
              <td className="tabular-nums">{cell[0] === null ? '' : cellWords(cell, 'percent').text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
