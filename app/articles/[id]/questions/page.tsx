import type { Metadata, Route } from 'next'
import { cache } from 'react'
import { Byline } from '#components/articles/byline.tsx'
import { KindChoice } from '#components/articles/kind-choice.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import type { DeskView } from '#lib/desk/desk-view.ts'
import { readDesk } from '#lib/desk/read-desk.ts'
import { type AskedKind, askedKinds } from '#lib/generation/kinds/asked-kinds.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { generateAgain, makeQuiz } from './actions.ts'
import { GenerationProgress } from './generation-progress.tsx'
import { ReviewDesk } from './review-desk.tsx'
import { UnaskedSentences } from './unasked-sentences.tsx'

type DeskPageProps = { params: Promise<{ id: string }> }

// The head and the body of the page ask for the same desk: it is read once.
const deskOf = cache(async (articleId: string) =>
  orNotFound(readDesk({ articleId }, await actorOrSignIn(`/articles/${articleId}/questions`))),
)

export async function generateMetadata({ params }: DeskPageProps): Promise<Metadata> {
  return { title: `Questions: ${(await deskOf((await params).id)).article.title}` }
}

export default async function DeskPage({ params }: DeskPageProps) {
  const { id } = await params
  const desk = await deskOf(id)
  return (
    <>
      <PageHeader
        kicker="Questions"
        title={desk.article.title}
        lead={<Byline article={desk.article} />}
        actions={
          <LinkButton variant="secondary" href={`/questions/new?article=${id}` as Route}>
            Write a question
          </LinkButton>
        }
      />
      <DeskState desk={desk} />
      {desk.generation?.note ? (
        <Notice tone="info" title="Without the language model" className="mb-8">
          <p>{desk.generation.note}</p>
          <Again articleId={id}>Try again</Again>
        </Notice>
      ) : null}
      {desk.questions.length > 0 ? (
        <ReviewDesk desk={desk} makeQuiz={makeQuiz.bind(null, id)} />
      ) : (
        <div className="max-w-reading">
          <UnaskedSentences articleId={id} sentences={desk.unasked} count={desk.unaskedCount} isOpen />
        </div>
      )}
    </>
  )
}

/** What happens with the request for questions, unless it simply worked. */
function DeskState({ desk }: { desk: DeskView }) {
  const { article, generation, questions } = desk
  if (generation && (generation.state === 'queued' || generation.state === 'running')) {
    return <GenerationProgress start={generation} />
  }
  if (generation?.state === 'failed') {
    return (
      <Notice tone="error" title="The questions could not be made" className="mb-8">
        <p>{generation.error}</p>
        <Again articleId={article.id}>Try again</Again>
      </Notice>
    )
  }
  if (questions.some(({ spare }) => !spare)) return <OtherKinds desk={desk} />
  return (
    <Notice
      tone={generation ? 'warning' : 'info'}
      title={generation ? 'Nothing could be asked safely' : 'No questions yet'}
      className="mb-8"
    >
      <p>{generation?.error ?? 'Quizwire reads the article and asks about what it says.'}</p>
      <Again articleId={article.id} kinds={askedKinds(generation?.kinds ?? [])}>
        {generation ? 'Read it again' : 'Generate questions'}
      </Again>
    </Notice>
  )
}

/** Another choice of kinds, folded away: most people keep what they have. */
function OtherKinds({ desk: { article, generation } }: { desk: DeskView }) {
  return (
    <details className="mb-8 max-w-reading">
      <summary className="min-h-11 cursor-pointer py-2 font-medium">Ask for other kinds of questions</summary>
      <p className="text-sm text-ink-soft">
        What you have kept, retired or changed stays. New questions take the place of the others.
      </p>
      <Again articleId={article.id} kinds={askedKinds(generation?.kinds ?? [])}>
        Read it again
      </Again>
    </details>
  )
}

type AgainProps = { articleId: string; kinds?: AskedKind[]; children: string }

/** Asks once more: for the kinds that are ticked, or those of last time where none are shown. */
function Again({ articleId, kinds, children }: AgainProps) {
  return (
    <form action={generateAgain.bind(null, articleId)} className="mt-3 space-y-3">
      {kinds ? <KindChoice chosen={kinds} /> : null}
      <SubmitButton size="sm" variant="secondary" pendingLabel="Asking…">
        {children}
      </SubmitButton>
    </form>
  )
}
