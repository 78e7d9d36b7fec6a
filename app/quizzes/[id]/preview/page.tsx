import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { ExplainedAnswer } from '#components/attempts/explained-answer.tsx'
import { choiceOfForm } from '#components/attempts/inputs/choice-of-form.ts'
import { SectionName } from '#components/attempts/section-name.tsx'
import { formatPoints } from '#components/format/numbers.ts'
import { PreviewQuestion } from '#components/quizzes/preview-question.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { type PreviewView, readPreview } from '#lib/attempts/read-preview.ts'
import { questionKindSchema } from '#lib/questions/question.ts'
import { orNotFound } from '../../../or-not-found.ts'

export const metadata: Metadata = { title: 'Preview' }

type Query = Record<string, string | string[] | undefined>
type PreviewPageProps = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

const numberSchema = z.coerce.number().int().min(1).catch(1)

export default async function PreviewPage({ params, searchParams }: PreviewPageProps) {
  const { id } = await params
  const path = `/quizzes/${id}/preview`
  const actor = await actorOrSignIn(path)
  const query = await searchParams
  const asked = { quizId: id, number: numberSchema.parse(query.q), choice: choiceIn(query) }
  const view = await orNotFound(readPreview(asked, actor))
  return (
    <>
      <Notice title="Preview" className="mb-6">
        <p>
          People who take this quiz see its questions like this. What you answer here is kept nowhere and
          counts for nothing.
        </p>
        <p className="mt-2 flex flex-wrap gap-x-5">
          <Link
            href={`/quizzes/${id}/compose` as Route}
            className="text-link inline-flex min-h-11 items-center"
          >
            Compose the quiz
          </Link>
          <Link href={`/quizzes/${id}` as Route} className="text-link inline-flex min-h-11 items-center">
            Back to its page
          </Link>
        </p>
      </Notice>
      <h1 className="mb-6 border-b border-hairline pb-3 font-semibold sm:mb-8">
        {view.quizTitle}
        <span className="font-normal text-ink-soft"> · Preview</span>
      </h1>
      {view.question ? (
        <Asked view={view} question={view.question} path={path} />
      ) : (
        <p>Nothing is asked yet.</p>
      )}
    </>
  )
}

type AskedProps = { view: PreviewView; question: NonNullable<PreviewView['question']>; path: string }

function Asked({ view, question, path }: AskedProps) {
  const { count, number, section, points, explained } = view
  const at = (place: number) => `${path}?q=${place}` as Route
  return (
    <div className="grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,40rem)_minmax(13rem,1fr)]">
      <div>
        <PreviewQuestion
          key={number}
          path={path}
          question={question}
          section={section === null ? null : <SectionName>{section}</SectionName>}
          number={number}
          count={count}
        >
          {explained ? <ExplainedAnswer explained={explained} /> : null}
        </PreviewQuestion>
        <div className="mt-8 flex justify-between gap-3 border-t border-hairline py-3">
          {number > 1 ? (
            <LinkButton variant="secondary" href={at(number - 1)}>
              Back
            </LinkButton>
          ) : (
            <span />
          )}
          {number < count ? <LinkButton href={at(number + 1)}>Next</LinkButton> : null}
        </div>
      </div>
      <aside aria-label="Overview" className="lg:border-l lg:border-hairline lg:pl-8">
        <p className="mb-3 text-sm text-ink-soft">
          This question is worth {formatPoints(points)} {points === 100 ? 'point' : 'points'}.
        </p>
        <nav aria-label="All questions">
          <ol className="grid grid-cols-[repeat(auto-fill,minmax(2.75rem,1fr))] gap-2">
            {Array.from({ length: count }, (_, index) => index + 1).map((place) => (
              <li key={place}>
                <Link
                  href={at(place)}
                  aria-label={`Question ${place}`}
                  aria-current={place === number ? 'step' : undefined}
                  className="grid h-11 place-items-center rounded-md border border-edge text-sm font-medium text-ink-soft tabular-nums hover:border-ink hover:text-ink aria-[current=step]:outline-2 aria-[current=step]:outline-offset-2 aria-[current=step]:outline-ink"
                >
                  {place}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      </aside>
    </div>
  )
}

/** The answer in the address: as the page with its script puts it there, or as its form does. */
function choiceIn(query: Query): string[] {
  const form = new FormData()
  for (const name of ['choice', 'rank']) {
    for (const value of [query[name] ?? []].flat()) form.append(name, value)
  }
  const kind = questionKindSchema.safeParse(query.asked)
  return kind.success ? choiceOfForm(kind.data, form) : form.getAll('choice').map(String)
}
