import type { Metadata, Route } from 'next'
import { formatCount } from '#components/format/numbers.ts'
import { PastRegrades } from '#components/results/past-regrades.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import type { ReportsView } from '#lib/quizzes/problem.ts'
import { readReports } from '#lib/quizzes/read-reports.ts'
import { readQuizRegrades } from '#lib/results/read-regrades.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { accept, changeCorrection, close } from './actions.ts'
import { NearMisses } from './near-misses.tsx'
import { ReportedQuestion } from './reported-question.tsx'

export const metadata: Metadata = { title: 'Reported problems' }

export default async function ReportsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await actorOrSignIn(`/quizzes/${id}/reports`)
  const view = await orNotFound(readReports({ quizId: id }, actor))
  const history = await orNotFound(readQuizRegrades({ quizId: id }, actor))
  return (
    <div className="mx-auto max-w-reading">
      <PageHeader
        kicker="Reported problems"
        title={view.quizTitle}
        lead={inWords(view)}
        actions={
          <LinkButton variant="secondary" href={`/quizzes/${id}` as Route}>
            Back to the quiz
          </LinkButton>
        }
      />
      {view.questions.length === 0 ? (
        <EmptyState title="Nothing is open">
          When somebody who took this quiz reports a problem with a question, it stands here with the reason.
        </EmptyState>
      ) : null}
      {view.questions.map((question) => (
        <ReportedQuestion
          key={question.versionId}
          question={question}
          timeZone={actor.timeZone}
          close={close.bind(null, id)}
        />
      ))}
      <NearMisses questions={view.nearMisses} accept={accept.bind(null, id)} />
      {history.length > 0 ? (
        <section aria-labelledby="regrades" className="mt-section">
          <h2 id="regrades" className="headline mb-4 text-2xl">
            Regrades until now
          </h2>
          <PastRegrades
            history={history}
            timeZone={actor.timeZone}
            change={changeCorrection.bind(null, id)}
          />
        </section>
      ) : null}
    </div>
  )
}

function inWords({ questions }: ReportsView): string | undefined {
  if (questions.length === 0) return undefined
  const reports = questions.reduce((sum, { problems }) => sum + problems.length, 0)
  const about = formatCount(questions.length, 'question', 'questions')
  return `${formatCount(reports, 'report', 'reports')} on ${about}. Who reported is not told.`
}
