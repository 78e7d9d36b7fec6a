import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { cache } from 'react'
import { Byline } from '#components/articles/byline.tsx'
import { formatDay } from '#components/format/dates.ts'
import { formatCount } from '#components/format/numbers.ts'
import { OpenReports } from '#components/quizzes/open-reports.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { currentActor } from '#lib/accounts/current-actor.ts'
import { settleAttemptsOf } from '#lib/attempts/settle-attempts.ts'
import type { QuizAttempt, QuizOverview } from '#lib/quizzes/quiz.ts'
import { readQuiz } from '#lib/quizzes/read-quiz.ts'
import { orNotFound } from '../../or-not-found.ts'
import { copy, start } from './actions.ts'
import { CopyForm } from './copy-form.tsx'
import { MyAttempts } from './my-attempts.tsx'
import { StartForm } from './start-form.tsx'
import { feedbackWords, lengthWords } from './terms-words.ts'

type QuizPageProps = { params: Promise<{ id: string }> }

// The head and the body of the page ask for the same quiz: it is read once.
const quizOf = cache(async (quizId: string) => {
  const actor = await currentActor()
  if (actor) await settleAttemptsOf(actor)
  return orNotFound(readQuiz({ quizId }, actor))
})

const isExplained = ({ state, feedback, opensAt }: QuizAttempt) =>
  state === 'submitted' && feedback !== 'never' && opensAt === null

export async function generateMetadata({ params }: QuizPageProps): Promise<Metadata> {
  return { title: (await quizOf((await params).id)).title }
}

export default async function QuizPage({ params }: QuizPageProps) {
  const { id } = await params
  const quiz = await quizOf(id)
  const actor = await currentActor()
  const timeZone = actor?.timeZone ?? 'UTC'
  const isKnown = quiz.isOwner || (quiz.heldBy === null && quiz.myAttempts.some(isExplained))
  return (
    <div className="mx-auto max-w-reading">
      <PageHeader kicker="Quiz" title={quiz.title} lead={quiz.description || undefined} />
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        <dt className="text-ink-soft">Length</dt>
        <dd>{lengthWords(quiz)}</dd>
        <dt className="text-ink-soft">Answers</dt>
        <dd>{feedbackWords(quiz, timeZone)}</dd>
        {quiz.articles.length > 0 ? (
          <Sources articles={quiz.articles} isKnown={isKnown} feedback={quiz.feedback} />
        ) : null}
        <WhoseWords quiz={quiz} />
        {quiz.openReports > 0 ? (
          <>
            <dt className="text-ink-soft">Problems</dt>
            <dd>
              <OpenReports quiz={quiz} />
            </dd>
          </>
        ) : null}
        {quiz.nearMisses > 0 ? (
          <>
            <dt className="text-ink-soft">Nearly right</dt>
            <dd>
              <Link href={`/quizzes/${id}/reports#nearly-right` as Route} className="text-link">
                Typed answers to {formatCount(quiz.nearMisses, 'question', 'questions')}
              </Link>
            </dd>
          </>
        ) : null}
      </dl>
      <StartForm quiz={quiz} actor={actor} start={start.bind(null, id)} />
      {quiz.heldBy ? null : <CopyForm quiz={quiz} copy={copy.bind(null, id)} />}
      <MyAttempts title={quiz.title} attempts={quiz.myAttempts} timeZone={timeZone} />
    </div>
  )
}

type SourceProps = {
  articles: QuizOverview['articles']
  isKnown: boolean
  feedback: QuizOverview['feedback']
}

const WHEN_READABLE: Record<QuizOverview['feedback'], string> = {
  each: '; you can read it when you have submitted',
  submitted: '; you can read it when you have submitted',
  due: '; you can read it when the explanations are shown',
  never: '',
}

/** A headline often holds an answer: it is shown to the owner, and to others when they may know. */
function Sources({ articles, isKnown, feedback }: SourceProps) {
  return (
    <>
      <dt className="text-ink-soft">{articles.length > 1 ? 'Articles' : 'Article'}</dt>
      <dd className="space-y-2">
        {articles.map((article) =>
          isKnown ? (
            <p key={article.id}>
              <Link href={`/articles/${article.id}` as Route} className="text-link">
                {article.title}
              </Link>
              <br />
              <Byline article={article} />
            </p>
          ) : (
            <p
              key={article.id}
            >{`Published on ${formatDay(article.publishedOn)}${WHEN_READABLE[feedback]}.`}</p>
          ),
        )}
      </dd>
    </>
  )
}

/** Who sees the quiz, and whose it was. */
function WhoseWords({ quiz: { sharedWith, origin } }: { quiz: QuizOverview }) {
  return (
    <>
      {sharedWith.length > 0 ? (
        <>
          <dt className="text-ink-soft">Shared with</dt>
          <dd>{sharedWith.join(', ')}</dd>
        </>
      ) : null}
      {origin ? (
        <>
          <dt className="text-ink-soft">Copied from</dt>
          <dd>
            {origin.quiz ? (
              <Link href={`/quizzes/${origin.quiz.id}` as Route} className="text-link">
                {origin.quiz.title}
              </Link>
            ) : (
              'a quiz that you cannot see any more'
            )}
            {origin.by ? ` by ${origin.by}` : null}
          </dd>
        </>
      ) : null}
    </>
  )
}
