import type { Metadata, Route } from 'next'
import { z } from 'zod'
import { Stem } from '#components/attempts/stem.tsx'
import { formatMoment } from '#components/format/dates.ts'
import { formatCount } from '#components/format/numbers.ts'
import { DifferenceList } from '#components/questions/difference-list.tsx'
import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { type HistoryView, readHistory, type VersionLine } from '#lib/desk/read-history.ts'
import { orNotFound } from '../../../or-not-found.ts'

export const metadata: Metadata = { title: 'Versions of a question' }

type HistoryPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

const number = z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined)
const querySchema = z.object({ from: number, to: number })

export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const { id } = await params
  const actor = await actorOrSignIn(`/questions/${id}/history`)
  const asked = querySchema.parse(await searchParams)
  const history = await orNotFound(readHistory({ questionId: id, ...asked }, actor))
  return (
    <div className="mx-auto max-w-reading">
      <PageHeader
        kicker="A question"
        title="Its versions"
        lead={
          <span className="font-serif">
            <Stem text={history.stem} />
          </span>
        }
        actions={
          <LinkButton variant="secondary" href={`/questions/${id}` as Route}>
            Edit it
          </LinkButton>
        }
      />
      <Versions history={history} timeZone={actor.timeZone} />
      <Compared history={history} />
    </div>
  )
}

const MAKERS: Record<VersionLine['origin'], string> = {
  person: 'You',
  rules: 'Quizwire, from the article',
  model: 'A language model, from the article',
  import: 'Imported',
}

/** A plain form: two versions are chosen and compared. */
function Versions({ history, timeZone }: { history: HistoryView; timeZone: string }) {
  const { versions, compared } = history
  return (
    <form className="mb-10">
      <div className="relative overflow-x-auto">
        <table className="w-full text-left">
          <caption className="sr-only">All versions, the latest first</caption>
          <thead className="text-sm text-ink-soft">
            <tr className="border-b border-hairline">
              <th className="py-2 pr-3 font-normal">Version</th>
              <th className="py-2 pr-3 font-normal">Made by</th>
              <th className="py-2 pr-3 font-normal">In quizzes</th>
              {compared ? (
                <>
                  <th className="py-2 text-center font-normal">From</th>
                  <th className="py-2 text-center font-normal">To</th>
                </>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <tr key={version.number} className="border-b border-hairline align-top">
                <th scope="row" className="py-3 pr-3 font-medium">
                  {version.number}
                </th>
                <td className="py-3 pr-3">
                  {MAKERS[version.origin]}
                  <time dateTime={version.createdAt} className="block text-sm text-ink-soft">
                    {formatMoment(version.createdAt, timeZone)}
                  </time>
                </td>
                <td className="py-3 pr-3 text-sm">
                  {version.quizzes > 0 ? formatCount(version.quizzes, 'quiz', 'quizzes') : '–'}
                </td>
                {compared ? (
                  <>
                    <Pick name="from" number={version.number} chosen={compared.from} />
                    <Pick name="to" number={version.number} chosen={compared.to} />
                  </>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {compared ? (
        <Button type="submit" variant="secondary" size="sm" className="mt-4">
          Compare
        </Button>
      ) : null}
    </form>
  )
}

function Pick({ name, number, chosen }: { name: 'from' | 'to'; number: number; chosen: number }) {
  return (
    <td className="p-0 text-center">
      <label className="inline-flex size-11 items-center justify-center">
        <span className="sr-only">
          {name === 'from' ? 'Compare from' : 'Compare to'} version {number}
        </span>
        <input
          type="radio"
          name={name}
          value={number}
          defaultChecked={number === chosen}
          className="size-5 accent-accent"
        />
      </label>
    </td>
  )
}

function Compared({ history: { compared } }: { history: HistoryView }) {
  if (!compared) return <p className="text-ink-soft">There is one version only, so nothing to compare.</p>
  return (
    <section aria-labelledby="difference">
      <h2 id="difference" className="headline mb-2 text-xl">
        From version {compared.from} to version {compared.to}
      </h2>
      <p className="mb-4 text-sm text-ink-soft">Underlined was added, struck out was taken away.</p>
      <DifferenceList differences={compared.differences} />
    </section>
  )
}
