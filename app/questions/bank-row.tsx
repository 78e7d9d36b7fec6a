import type { Route } from 'next'
import Link from 'next/link'
import { Stem } from '#components/attempts/stem.tsx'
import { formatCount } from '#components/format/numbers.ts'
import { AlmostTheSame } from '#components/questions/almost-the-same.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { BankQuestion } from '#lib/desk/bank-view.ts'
import { KIND_NAMES } from '#lib/questions/kind-names.ts'
import { judgeInBank } from './actions.ts'
import { Statistic } from './bank-statistic.tsx'

/** One question of the bank: what it asks, how it did, what is almost the same, and what can be done with it. */
export function BankRow({ question }: { question: BankQuestion }) {
  const { id, stem, answer, topic, kind, article, quizzes, warnings } = question
  return (
    <li className="grid gap-x-8 gap-y-3 py-5 lg:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <div className="mb-1.5 flex flex-wrap items-center gap-2">
          <StateBadge state={question.state} />
          <Badge>{KIND_NAMES[kind]}</Badge>
          <Badge className="max-w-full overflow-hidden text-ellipsis">{topic}</Badge>
          {warnings > 0 ? (
            <Badge tone="caution">{formatCount(warnings, 'piece of advice', 'pieces of advice')}</Badge>
          ) : null}
        </div>
        <h2 className="headline text-lg">
          <Link href={`/questions/${id}` as Route} className="hover:underline hover:underline-offset-4">
            <Stem text={stem} />
          </Link>
        </h2>
        <p className="mt-1 text-ink-soft">
          <span className="text-ink-faint">Answer: </span>
          {answer}
        </p>
        <p className="mt-1 text-sm text-ink-soft">
          {article ? <ArticleLink article={article} questionId={id} /> : 'Without an article'}
          {quizzes > 0 ? ` · in ${formatCount(quizzes, 'quiz', 'quizzes')} of yours` : null}
          {question.version > 1 ? (
            <>
              {' · '}
              <Link href={`/questions/${id}/history` as Route} prefetch={false} className="text-link">
                version {question.version}
              </Link>
            </>
          ) : null}
        </p>
        <Statistic question={question} />
        <AlmostTheSame alike={question.alike} className="mt-2" />
      </div>
      <Steps question={question} />
    </li>
  )
}

function StateBadge({ state }: Pick<BankQuestion, 'state'>) {
  if (state === 'ready') return <Badge tone="right">Kept</Badge>
  return state === 'retired' ? <Badge tone="wrong">Retired</Badge> : <Badge tone="accent">To decide</Badge>
}

type ArticleLinkProps = { article: NonNullable<BankQuestion['article']>; questionId: string }

/** To its place on the desk of the article, where there is one. */
function ArticleLink({ article, questionId }: ArticleLinkProps) {
  const desk = `/articles/${article.id}/questions#question-${questionId}`
  const address = article.isOwn ? desk : `/articles/${article.id}`
  return (
    <Link href={address as Route} prefetch={false} className="text-link">
      {article.title}
    </Link>
  )
}

function Steps({ question: { id, state, stem } }: { question: BankQuestion }) {
  return (
    <form action={judgeInBank.bind(null, id)} className="flex flex-wrap content-start gap-2">
      <LinkButton
        size="sm"
        variant="secondary"
        href={`/questions/${id}` as Route}
        prefetch={false}
        aria-label={`Edit “${stem}”`}
      >
        Edit
      </LinkButton>
      {state === 'draft' ? <Verdict verdict="keep" word="Keep" stem={stem} /> : null}
      {state === 'retired' ? (
        <Verdict verdict="keep" word="Bring back" stem={stem} />
      ) : (
        <Verdict verdict="drop" word="Retire" stem={stem} />
      )}
    </form>
  )
}

function Verdict({ verdict, word, stem }: { verdict: 'keep' | 'drop'; word: string; stem: string }) {
  return (
    <SubmitButton
      size="sm"
      variant="secondary"
      name="verdict"
      value={verdict}
      aria-label={`${word} “${stem}”`}
    >
      {word}
    </SubmitButton>
  )
}
