import type { Route } from 'next'
import { Evidence } from '#components/attempts/evidence.tsx'
import { OtherOptions } from '#components/attempts/other-options.tsx'
import { ResponseReview } from '#components/attempts/responses/response-review.tsx'
import { Stem } from '#components/attempts/stem.tsx'
import { formatMoment } from '#components/format/dates.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { QuestionContent } from '#lib/questions/question.ts'
import {
  PROBLEM_REASONS,
  type ReportedQuestion as Question,
  type ReportedProblem,
} from '#lib/quizzes/problem.ts'

type Close = (form: FormData) => Promise<void>
type ReportedQuestionProps = {
  question: Question
  timeZone: string
  close: Close
}

/** What people say about a question, then the question as it was asked, with its key and its evidence. */
export function ReportedQuestion({ question, timeZone, close }: ReportedQuestionProps) {
  const { questionId, versionId, content, problems, evidence, article } = question
  const asked = unanswered(content)
  return (
    <article
      aria-labelledby={`stem-${versionId}`}
      className="border-t border-hairline py-10 first-of-type:border-t-0 first-of-type:pt-0"
    >
      <p className="text-sm text-ink-soft">{asked.contextLine}</p>
      <h2 id={`stem-${versionId}`} className="headline mt-1.5 text-xl">
        <Stem text={asked.stem} />
      </h2>
      <ul className="mt-5 grid gap-3">
        {problems.map((problem) => (
          <Problem key={problem.id} problem={problem} timeZone={timeZone} close={close} />
        ))}
      </ul>
      <ResponseReview question={asked} />
      <Evidence evidence={evidence} article={article} />
      <OtherOptions options={asked.options} />
      <p className="mt-6">
        <LinkButton variant="secondary" size="sm" href={`/questions/${questionId}` as Route}>
          Edit this question
        </LinkButton>
      </p>
    </article>
  )
}

type ProblemProps = { problem: ReportedProblem; timeZone: string; close: Close }

function Problem({ problem: { id, reason, text, reportedAt }, timeZone, close }: ProblemProps) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 border-l-3 border-caution bg-caution-soft px-4 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold">{PROBLEM_REASONS[reason]}</p>
        {text ? <p className="mt-1 whitespace-pre-line">{text}</p> : null}
        <p className="mt-1 text-sm text-ink-soft">{formatMoment(reportedAt, timeZone)}</p>
      </div>
      <form action={close}>
        <input type="hidden" name="report" value={id} />
        <SubmitButton variant="secondary" size="sm" pendingLabel="Closing…">
          Close <span className="sr-only">the report “{PROBLEM_REASONS[reason]}”</span>
        </SubmitButton>
      </form>
    </li>
  )
}

/** What the key shows when nobody has answered. */
function unanswered({ key, options, ...content }: QuestionContent) {
  const shown = options.map((option) => ({ ...option, isKey: key.includes(option.id), isChosen: false }))
  return { ...content, key, options: shown, choice: null, correct: false }
}
