import type { Metadata } from 'next'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Field } from '#components/ui/field.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Select } from '#components/ui/select.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { type Accommodations, readAccommodations } from '#lib/classes/read-accommodations.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { AccommodationsForm } from './accommodations-form.tsx'
import { give } from './actions.ts'

export const metadata: Metadata = { title: 'Extra time and attempts' }

type AccommodationsPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Partial<Record<'assignment' | 'given' | 'member' | 'all', string | string[]>>>
}

export default async function AccommodationsPage({ params, searchParams }: AccommodationsPageProps) {
  const { id: classId } = await params
  const { assignment, given, member, all } = await searchParams
  const assignmentId = typeof assignment === 'string' && assignment !== 'class' ? assignment : undefined
  const actor = await actorOrSignIn(`/classes/${classId}/accommodations`)
  const found = await orNotFound(readAccommodations({ classId, assignmentId }, actor))
  const page = `/classes/${classId}/accommodations${assignmentId ? `?assignment=${assignmentId}` : ''}`
  const chosen = found.learners.flatMap(({ id }) => (all !== undefined || id === member ? [id] : []))
  const which = { classId, assignmentId: assignmentId ?? null }
  return (
    <>
      <PageHeader
        title="Extra time and attempts"
        lead="For learners who need it: a longer time limit, more attempts, later dates. It holds at once, also for attempts in progress. Each learner sees their own."
      />
      <WhereForm found={found} />
      {found.learners.length === 0 ? (
        <EmptyState title="No learners yet">
          When learners have joined, you can give some of them more here.
        </EmptyState>
      ) : (
        <AccommodationsForm
          key={`${assignmentId ?? 'class'} ${chosen.join(' ')}`}
          found={found}
          chosen={chosen}
          page={page}
          isSaved={given !== undefined}
          give={give.bind(null, which)}
        />
      )}
    </>
  )
}

/** In the whole class or in one assignment: a plain form, so the address can be kept. */
function WhereForm({ found: { assignments, assignment } }: { found: Accommodations }) {
  if (assignments.length === 0) return null
  return (
    <form className="mb-8 flex flex-wrap items-end gap-3">
      <Field id="assignment" label="Where it holds" className="min-w-0 grow basis-64 sm:max-w-md">
        {(control) => (
          <Select
            {...control}
            name="assignment"
            defaultValue={assignment?.id ?? 'class'}
            key={assignment?.id ?? ''}
          >
            <option value="class">In the whole class</option>
            {assignments.map(({ id, title }) => (
              <option key={id} value={id}>
                Only in: {title}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit" variant="secondary">
        Show
      </Button>
    </form>
  )
}
