import type { Metadata } from 'next'
import { formatMomentIn } from '#components/format/zones.ts'
import { givenWords } from '#components/results/given-words.ts'
import { GradeSummary } from '#components/results/grade-summary.tsx'
import { learnerAddress } from '#components/results/gradebook-address.ts'
import { WorkAttempts } from '#components/results/work-attempts.tsx'
import { KickerLink } from '#components/ui/kicker-link.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import type { WorkView } from '#lib/results/learner-view.ts'
import { readWork } from '#lib/results/read-work.ts'
import { orNotFound } from '../../../../../../or-not-found.ts'
import { save } from './actions.ts'
import { discard } from './discard-actions.ts'
import { DiscardForm } from './discard-form.tsx'
import { GradeFields } from './grade-fields.tsx'

export const metadata: Metadata = { title: 'Work of a learner' }

type WorkPageProps = {
  params: Promise<{ id: string; memberId: string; assignmentId: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

export default async function WorkPage({ params, searchParams }: WorkPageProps) {
  const { id, memberId, assignmentId } = await params
  const actor = await actorOrSignIn(`/classes/${id}/members/${memberId}/assignments/${assignmentId}`)
  const view = await orNotFound(readWork({ classId: id, memberId, assignmentId }, actor))
  const { saved } = await searchParams
  return (
    <>
      <PageHeader
        kicker={
          <KickerLink href={learnerAddress(id, memberId)}>
            {view.isOwn ? 'Your results' : view.name}
          </KickerLink>
        }
        title={view.assignment.title}
        lead={leadOf(view)}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-2">
        <div className="space-y-10">
          <GradeSummary view={view} />
          <WorkAttempts view={view} />
          {view.mayGrade ? (
            <DiscardForm
              attempts={view.attempts}
              discard={discard.bind(null, { classId: id, memberId, assignmentId })}
            />
          ) : null}
        </div>
        {view.mayGrade ? (
          <section aria-labelledby="by-hand">
            <h2 id="by-hand" className="headline mb-4 text-xl">
              Score and comment by hand
            </h2>
            <GradeFields
              key={view.grade.revision}
              view={view}
              isSaved={saved !== undefined}
              save={save.bind(null, { classId: id, memberId, assignmentId })}
            />
          </section>
        ) : null}
      </div>
    </>
  )
}

function leadOf({ assignment: { dueAt, isWithdrawn }, timeZone, given, isActive, isOwn }: WorkView): string {
  const due = dueAt ? `Due ${formatMomentIn(dueAt, timeZone)}.` : 'No due date.'
  const more = givenWords(given)
  return [
    due,
    more ? `With ${more}.` : '',
    isWithdrawn ? 'Withdrawn: learners see it no more.' : '',
    isActive || isOwn ? '' : 'Not in the class any more.',
  ]
    .filter(Boolean)
    .join(' ')
}
