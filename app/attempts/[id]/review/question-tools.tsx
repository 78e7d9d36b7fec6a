import { ReportProblem } from '#components/attempts/report-problem.tsx'
import { ReviewAgain } from '#components/attempts/review-again.tsx'
import type { ReviewQuestion } from '#lib/attempts/review-view.ts'
import { type Place, report, reviewAgain } from './actions.ts'

type QuestionToolsProps = { question: ReviewQuestion; place: Place; isRefused: boolean }

/** What can be done with a question that is explained: keep its fact, tell its owner what is wrong. */
export function QuestionTools({ question, place, isRefused }: QuestionToolsProps) {
  const { number } = place
  return (
    <div className="mt-6 flex flex-wrap items-start gap-x-6 gap-y-2 print:hidden">
      {question.deck ? (
        <ReviewAgain number={number} deck={question.deck} add={reviewAgain.bind(null, place)} />
      ) : null}
      <ReportProblem
        number={number}
        report={question.report}
        isRefused={isRefused}
        send={report.bind(null, place)}
      />
    </div>
  )
}
