import type { Metadata, Route } from 'next'
import { z } from 'zod'
import { formatCount, formatShare } from '#components/format/numbers.ts'
import { ItemReport } from '#components/results/item-report.tsx'
import { ItemTable } from '#components/results/item-table.tsx'
import { ScoreDistribution } from '#components/results/score-distribution.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { mean } from '#lib/results/correlation.ts'
import { readItemAnalysis } from '#lib/results/read-item-analysis.ts'
import { orNotFound } from '../../../../../or-not-found.ts'
import { orTask } from '../../../../../or-task.ts'

export const metadata: Metadata = { title: 'Question by question' }

const whoSchema = z.coerce.number().int().positive().optional().catch(undefined)

type AnalysisPageProps = {
  params: Promise<{ id: string; assignmentId: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

export default async function AnalysisPage({ params, searchParams }: AnalysisPageProps) {
  const { id, assignmentId } = await params
  const page = `/classes/${id}/assignments/${assignmentId}`
  const who = whoSchema.parse((await searchParams).who)
  const actor = await actorOrSignIn(`${page}/analysis`)
  const view = await orTask(orNotFound(readItemAnalysis({ classId: id, assignmentId, who }, actor)))
  return (
    <>
      <PageHeader
        kicker="Question by question"
        title={view.title}
        lead={view.learners > 0 ? leadOf(view) : undefined}
        actions={
          <>
            <LinkButton variant="secondary" href={page as Route}>
              Back to the assignment
            </LinkButton>
            {view.learners > 0 ? (
              <LinkButton variant="secondary" href={`${page}/analysis/export` as Route} prefetch={false}>
                Export as CSV
              </LinkButton>
            ) : null}
          </>
        }
      />
      {view.learners === 0 ? (
        <EmptyState title="Nothing is submitted yet">
          As soon as learners have submitted their first attempts, this page shows what they answered, which
          questions were hard, and which ones need a look.
        </EmptyState>
      ) : (
        <>
          <section aria-labelledby="scores">
            <h2 id="scores" className="headline mb-4 text-2xl">
              Scores
            </h2>
            <ScoreDistribution shares={view.shares} />
          </section>
          <section aria-labelledby="questions" className="mt-section">
            <h2 id="questions" className="headline mb-2 text-2xl">
              Questions
            </h2>
            <HowItIsCounted />
            <ItemTable questions={view.questions} />
          </section>
          <section aria-labelledby="answers" className="mt-section max-w-reading">
            <h2 id="answers" className="headline mb-6 text-2xl">
              Answers
            </h2>
            {view.questions.map((question) => (
              <ItemReport
                key={question.versionId}
                question={question}
                page={page}
                mayRegrade={view.mayRegrade}
                isNamed={who === question.number}
              />
            ))}
          </section>
        </>
      )}
    </>
  )
}

function leadOf({ learners, shares }: { learners: number; shares: number[] }): string {
  return `The first attempts of ${formatCount(learners, 'learner', 'learners')}. On average ${formatShare(mean(shares))} of the points.`
}

function HowItIsCounted() {
  return (
    <details className="mb-5 max-w-reading text-sm text-ink-soft">
      <summary className="min-h-11 w-fit content-center py-1 hover:text-ink sm:min-h-6">
        How this is counted
      </summary>
      <div className="mt-1 grid gap-2">
        <p>
          Only the first attempt of each learner in the class counts. “Got right” is the facility: the mean
          score divided by the points. “Tells who knows more” is the discrimination: the correlation, from −1
          to 1, between the score of the question and the score of all other questions (the corrected
          point-biserial correlation, which Moodle calls discrimination index). Below 0 those who did well
          otherwise did worse here.
        </p>
        <p>
          “Best” and “lowest” scores are the 27 % at each end (Kelley, 1939); who has the same score is in the
          same group. The time is the median of those who answered.
        </p>
      </div>
    </details>
  )
}
