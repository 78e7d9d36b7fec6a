import type { Metadata, Route } from 'next'
import { partOf } from '#components/results/gradebook-address.ts'
import { GradebookBar } from '#components/results/gradebook-bar.tsx'
import { GradebookGrid } from '#components/results/gradebook-grid.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { parseSorting } from '#lib/results/gradebook-order.ts'
import type { Gradebook } from '#lib/results/gradebook-view.ts'
import { readGradebook } from '#lib/results/read-gradebook.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { gradebookQuery } from './gradebook-query.ts'

export const metadata: Metadata = { title: 'Gradebook' }

type GradebookPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

export default async function GradebookPage({ params, searchParams }: GradebookPageProps) {
  const { id } = await params
  const actor = await actorOrSignIn(`/classes/${id}/gradebook`)
  const query = gradebookQuery.parse(await searchParams)
  const asked = {
    ...{ classId: id, withGone: query.gone, sorting: parseSorting(query.sort) },
    ...partOf(query),
  }
  const book = await orNotFound(readGradebook(asked, actor))
  const isEmpty = book.learners.length === 0 || book.assignments.length === 0
  return (
    <>
      <PageHeader title="Gradebook" lead="The score that counts of each learner in each assignment." />
      <GradebookBar book={book} query={query} />
      {isEmpty ? <NothingYet book={book} /> : <GradebookGrid json={JSON.stringify(book)} query={query} />}
      {isEmpty ? null : <Legend />}
    </>
  )
}

function Legend() {
  return (
    <div className="mt-4 max-w-reading space-y-1 text-sm text-ink-soft">
      <p>
        <b className="font-medium text-accent">set</b>: a score set by hand.{' '}
        <b className="font-medium text-caution">late</b>: submitted after the due date.{' '}
        <b className="font-medium text-wrong">Missing</b>: due, and nothing submitted. Averages count what has
        a score, and only learners who are in the class now.
      </p>
      <p id="gradebook-keys">
        A score opens the learner’s work. By keyboard: arrows move, Enter opens, S sorts by the column.
      </p>
    </div>
  )
}

function NothingYet({ book }: { book: Gradebook }) {
  const step = (path: string, words: string) =>
    book.mayChange ? (
      <LinkButton href={`/classes/${book.classId}/${path}` as Route}>{words}</LinkButton>
    ) : null
  if (book.assignments.length === 0) {
    return (
      <EmptyState title="Nothing assigned yet" action={step('assignments/new', 'Assign a quiz')}>
        Each assignment has a column here, and each learner a row with the score that counts.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No learners yet" action={step('members', 'Bring learners in')}>
      Whoever joins the class has a row here, with the score that counts in each assignment.
    </EmptyState>
  )
}
