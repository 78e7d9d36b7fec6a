import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { Stem } from '#components/attempts/stem.tsx'
import { PastRegrades } from '#components/results/past-regrades.tsx'
import { RegradeChoice } from '#components/results/regrade-choice.tsx'
import { RegradeOutcome } from '#components/results/regrade-outcome.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { Actor } from '#lib/accounts/actor.ts'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { AppError } from '#lib/errors.ts'
import type { AskedChange } from '#lib/results/asked-change.ts'
import { previewRegrade, type RegradePreview } from '#lib/results/preview-regrade.ts'
import { readRegrades } from '#lib/results/read-regrades.ts'
import { changeOfForm, type RegradeForm, regradeForm } from '#lib/results/regrade-form.ts'
import type { RegradesView } from '#lib/results/regrade-view.ts'
import { orNotFound } from '../../../../../or-not-found.ts'
import { orTask } from '../../../../../or-task.ts'
import { change, regrade } from './actions.ts'
import { ApplyForm } from './apply-form.tsx'

export const metadata: Metadata = { title: 'Regrade a question' }

type RegradePageProps = {
  params: Promise<{ id: string; assignmentId: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

export default async function RegradePage({ params, searchParams }: RegradePageProps) {
  const { id, assignmentId } = await params
  const at = { classId: id, assignmentId }
  const form = regradeForm(await searchParams)
  const assignment = `/classes/${id}/assignments/${assignmentId}`
  const page = `${assignment}/regrade`
  const actor = await actorOrSignIn(page)
  const view = await orTask(orNotFound(readRegrades({ ...at, questionId: form.all('question')[0] }, actor)))
  return (
    <div className="max-w-reading">
      <PageHeader
        kicker="Regrade a question"
        title={view.title}
        lead="A question went wrong? Say what, look at whose scores would change, then have the submitted answers marked again. You can undo it."
        actions={
          <LinkButton variant="secondary" href={`${assignment}/analysis` as Route}>
            Question by question
          </LinkButton>
        }
      />
      {view.isBusy ? (
        <Notice className="mb-8" tone={hasStopped(view) ? 'warning' : 'info'}>
          {hasStopped(view)
            ? 'A regrade stopped in the middle. Let it go on or undo it, below: until then no other can begin.'
            : 'A regrade is in progress. The next one can begin when it is done.'}
        </Notice>
      ) : view.question ? (
        <Chosen view={view} page={page} form={form} at={at} actor={actor} />
      ) : (
        <QuestionList view={view} page={page} />
      )}
      {view.history.length > 0 ? (
        <section aria-labelledby="regrades" className="mt-section">
          <h2 id="regrades" className="headline mb-4 scroll-mt-6 text-2xl">
            Regrades so far
          </h2>
          <p className="-mt-2 mb-4 text-ink-soft">
            The latest can be undone: all scores become what they were. Then the one before it can be.
          </p>
          <PastRegrades
            history={view.history}
            timeZone={view.timeZone ?? actor.timeZone}
            change={change.bind(null, at)}
          />
        </section>
      ) : null}
    </div>
  )
}

const hasStopped = ({ history }: RegradesView) => history.some(({ isStopped }) => isStopped)

function QuestionList({ view, page }: { view: RegradesView; page: string }) {
  return (
    <section aria-labelledby="which">
      <h2 id="which" className="headline text-2xl">
        1. Which question?
      </h2>
      <p className="mt-2 text-ink-soft">Choose the one that went wrong. Choosing changes nothing yet.</p>
      <ol className="mt-4 divide-y divide-hairline border-y border-hairline">
        {view.questions.map(({ number, questionId, stem, isDropped }) => (
          <li key={questionId} className="py-1">
            {isDropped ? (
              <p className="py-2 text-ink-soft">
                {number}. <Stem text={stem} /> (left out)
              </p>
            ) : (
              <Link
                href={`${page}?question=${questionId}` as Route}
                className="text-link block min-h-11 py-2"
              >
                {number}. <Stem text={stem} />
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

type ChosenProps = {
  view: RegradesView
  page: string
  form: RegradeForm
  at: { classId: string; assignmentId: string }
  actor: Actor
}

async function Chosen({ view, page, form, at, actor }: ChosenProps) {
  const { question } = view
  if (!question) return null
  const { preview, mistake, asked } = await previewOf({ view, form, at, actor })
  return (
    <>
      <p className="text-sm text-ink-soft">
        Question {question.number} · {question.contextLine}
      </p>
      <h2 className="headline mt-1.5 text-xl">
        <Stem text={question.stem} />
      </h2>
      <p className="mt-2">
        <span className="text-ink-soft">Right until now:</span>{' '}
        <span className="font-semibold">{question.keyWords}</span>
      </p>
      <RegradeChoice question={question} page={page} form={form} timeZone={view.timeZone ?? actor.timeZone} />
      {mistake ? (
        <Notice tone="error" title="Nothing to show yet" className="mt-8">
          {mistake}
        </Notice>
      ) : null}
      {preview && asked ? (
        <section
          id="preview"
          aria-labelledby="preview-title"
          className="mt-10 scroll-mt-6 border-t border-hairline pt-8"
        >
          <h2 id="preview-title" className="headline mb-3 text-2xl">
            3. What would change
          </h2>
          <RegradeOutcome preview={preview} />
          <ApplyForm
            key={view.seen}
            fields={fieldsOf(form, view)}
            asksExplanation={asked.kind === 'newKey'}
            back={`${page}?question=${view.question?.questionId}`}
            send={regrade.bind(null, at)}
          />
        </section>
      ) : null}
    </>
  )
}

type Previewed = { preview: RegradePreview | null; mistake: string | null; asked: AskedChange | null }

async function previewOf({ view, form, at, actor }: Omit<ChosenProps, 'page'>): Promise<Previewed> {
  try {
    const asked = changeOfForm(form, view.question?.explanation ?? '')
    if (!asked) return { preview: null, mistake: null, asked }
    const questionId = view.question?.questionId
    const preview = await orNotFound(previewRegrade({ ...at, questionId, change: asked }, actor))
    return { preview, mistake: null, asked }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error
    return { preview: null, mistake: error.message, asked: null }
  }
}

/** The preview as it is sent to be carried out. */
function fieldsOf(form: RegradeForm, { question, seen }: RegradesView): [string, string][] {
  const names = ['kind', 'accepted', 'texts', 'version', 'key', 'points']
  const chosen = names.flatMap((name) => form.all(name).map((value): [string, string] => [name, value]))
  return [['question', question?.questionId ?? ''], ['seen', seen], ...chosen]
}
