import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { formatCount } from '#components/format/numbers.ts'
import { QuestionEditor } from '#components/questions/question-editor.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import type { QuestionState, QuestionView } from '#lib/desk/question-view.ts'
import { readQuestion } from '#lib/desk/read-question.ts'
import { orNotFound } from '../../or-not-found.ts'
import { lookAlike } from '../actions.ts'
import { judgeOne, saveEdit } from './actions.ts'
import { OlderIn } from './older-in.tsx'

export const metadata: Metadata = { title: 'Edit a question' }

type QuestionPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

const STATES: Record<QuestionState, { word: string; tone: 'neutral' | 'right' | 'wrong' }> = {
  draft: { word: 'To decide', tone: 'neutral' },
  ready: { word: 'Kept', tone: 'right' },
  retired: { word: 'Retired', tone: 'wrong' },
}

export default async function QuestionPage({ params, searchParams }: QuestionPageProps) {
  const { id } = await params
  const { saved, put } = await searchParams
  const actor = await actorOrSignIn(`/questions/${id}`)
  const question = await orNotFound(readQuestion({ questionId: id }, actor))
  const { article, version, state } = question
  return (
    <>
      <PageHeader
        kicker="Edit a question"
        title={article?.title ?? 'A question without an article'}
        lead={
          <span className="flex flex-wrap items-center gap-2 text-sm">
            <Badge tone={STATES[state].tone}>{STATES[state].word}</Badge>
            {question.spare ? <Badge tone="caution">Less certain</Badge> : null}
            <Link href={`/questions/${id}/history` as Route} className="text-link">
              {version === 1 ? 'Version 1' : `Version ${version}: what changed`}
            </Link>
          </span>
        }
        actions={
          <>
            <Verdicts question={question} />
            {article ? <ToDesk articleId={article.id} /> : null}
          </>
        }
      />
      <Told saved={saved} put={put} />
      <OlderIn question={question} />
      <QuestionEditor
        key={version}
        path={`/questions/${id}`}
        start={question.form}
        base={version}
        article={article}
        countries={question.countries}
        topics={question.topics}
        alike={question.alike}
        findAlike={lookAlike.bind(null, id)}
        save={saveEdit.bind(null, id)}
        saveLabel="Save"
      />
    </>
  )
}

function Verdicts({ question: { id, state } }: { question: QuestionView }) {
  const offered = [
    ...(state === 'ready' ? [] : [{ verdict: 'keep', word: state === 'draft' ? 'Keep' : 'Bring back' }]),
    ...(state === 'retired' ? [] : [{ verdict: 'drop', word: 'Retire' }]),
  ]
  return (
    <form action={judgeOne.bind(null, id)} className="flex flex-wrap gap-3">
      {offered.map(({ verdict, word }) => (
        <SubmitButton key={verdict} variant="secondary" name="verdict" value={verdict}>
          {word}
        </SubmitButton>
      ))}
    </form>
  )
}

function ToDesk({ articleId }: { articleId: string }) {
  return (
    <LinkButton variant="secondary" href={`/articles/${articleId}/questions` as Route}>
      All questions about it
    </LinkButton>
  )
}

/** What the last step did. */
function Told({ saved, put }: { saved?: string | string[]; put?: string | string[] }) {
  const sentence =
    typeof put === 'string' && /^\d{1,4}$/.test(put)
      ? `${formatCount(Number(put), 'quiz', 'quizzes')} now ${put === '1' ? 'asks' : 'ask'} this version.`
      : saved === 'same'
        ? 'Nothing was changed, so there is no new version.'
        : saved === 'new'
          ? 'Your question is kept.'
          : saved === 'instead'
            ? 'New questions took the place of the one that you edited. Yours is kept as a question of its own.'
            : typeof saved === 'string' && /^\d{1,7}$/.test(saved)
              ? `Saved as version ${saved}.`
              : null
  if (!sentence) return null
  return (
    <Notice tone="success" role="status" className="mb-8">
      {sentence}
    </Notice>
  )
}
