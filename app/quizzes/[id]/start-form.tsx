import type { Route } from 'next'
import { formatMoment } from '#components/format/dates.ts'
import { HeldBackNotice } from '#components/quizzes/held-back-notice.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { Actor } from '#lib/accounts/actor.ts'
import { previewPath } from '#lib/attempts/preview-given.ts'
import type { QuizOverview } from '#lib/quizzes/quiz.ts'

type StartFormProps = { quiz: QuizOverview; actor: Actor | null; start: (form: FormData) => Promise<void> }

/** The ways into the quiz: go on with what was begun, or take it, or practise. */
export function StartForm({ quiz, actor, start }: StartFormProps) {
  const running = quiz.myAttempts.find((attempt) => attempt.state === 'inProgress')
  const practises = !running && quiz.mayPractise && quiz.questions > 0
  if (quiz.heldBy) return <HeldBackNotice task={quiz.heldBy} />
  return (
    <form action={start} className="mt-8">
      <div className="flex flex-wrap items-center gap-3">
        {quiz.questions > 0 || running ? (
          <SubmitButton pendingLabel="Opening…">
            {running ? 'Continue' : quiz.myAttempts.length > 0 ? 'Take it again' : 'Start the quiz'}
          </SubmitButton>
        ) : null}
        {practises ? (
          <SubmitButton variant="secondary" name="practice" value="yes">
            Practise
          </SubmitButton>
        ) : null}
        {actor && !actor.isGuest && quiz.questions > 0 ? (
          <LinkButton variant="secondary" href={`/quizzes/${quiz.id}/assign` as Route}>
            Assign
          </LinkButton>
        ) : null}
        {quiz.isOwner ? <OwnerLinks quiz={quiz} /> : null}
        {actor ? null : <p className="text-sm text-ink-soft">No account needed: you go on as a guest.</p>}
      </div>
      <p className="mt-3 max-w-reading text-sm text-ink-soft">
        {running ? runningWords(running, actor?.timeZone ?? 'UTC') : null}
        {practises ? 'Practising has no time limit, and explains each answer as soon as you check it.' : null}
      </p>
    </form>
  )
}

function OwnerLinks({ quiz }: { quiz: QuizOverview }) {
  return (
    <>
      <LinkButton
        variant={quiz.questions > 0 ? 'quiet' : 'primary'}
        href={`/quizzes/${quiz.id}/compose` as Route}
      >
        {quiz.questions > 0 ? 'Compose' : 'Add questions'}
      </LinkButton>
      {quiz.deskOf ? (
        <LinkButton variant="quiet" href={`/articles/${quiz.deskOf}/questions` as Route}>
          Questions of the article
        </LinkButton>
      ) : null}
      <LinkButton variant="quiet" href={previewPath({ kind: 'quiz', id: quiz.id }) as Route}>
        Preview
      </LinkButton>
      <LinkButton variant="quiet" href={`/quizzes/${quiz.id}/edit` as Route}>
        Settings
      </LinkButton>
    </>
  )
}

function runningWords(
  { feedback, deadlineAt }: QuizOverview['myAttempts'][number],
  timeZone: string,
): string {
  if (deadlineAt) return `You have begun. Your time ends on ${formatMoment(deadlineAt, timeZone)}.`
  return feedback === 'each' ? 'You have begun to practise.' : 'You have begun; your answers are saved.'
}
