import type { Metadata, Route } from 'next'
import { headers } from 'next/headers'
import { PrintButton } from '#components/attempts/print-button.tsx'
import { QrCode } from '#components/classes/qr-code.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { addressAskedFrom } from '#lib/accounts/site-address.ts'
import { spacedCode } from '#lib/classes/join-code.ts'
import { readClass } from '#lib/classes/read-class.ts'
import { readCode } from '#lib/classes/read-code.ts'
import { orNotFound } from '../../../or-not-found.ts'

export const metadata: Metadata = { title: 'Join this class' }

/** For the wall: name, address, code and QR code, to be read from the back row, or printed. */
export default async function CodePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await actorOrSignIn(`/classes/${id}/code`)
  const found = await orNotFound(readClass({ classId: id }, actor))
  const code = await orNotFound(readCode({ classId: id }, actor))
  const site = addressAskedFrom(await headers())
  if (!code || code.isExpired) return <Closed classId={id} />
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-center gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_auto]">
      <div>
        <h1 className="headline text-4xl">Join {found.name}</h1>
        <p className="mt-6 text-2xl">
          Open <strong className="break-all">{site.replace(/^https?:\/\//, '')}/join</strong> and type
        </p>
        <p className="wall-code mt-2 font-mono font-semibold">{spacedCode(code.code)}</p>
        <p className="mt-6 text-xl text-ink-soft">
          {found.guests ? 'No account needed.' : 'With an account, or make one on the way.'}
        </p>
        <p className="mt-8 flex flex-wrap gap-3 print:hidden">
          <PrintButton />
          <LinkButton variant="quiet" href={`/classes/${id}` as Route}>
            Back to the class
          </LinkButton>
        </p>
      </div>
      <QrCode
        text={`${site}/join/${code.code}`}
        label={`QR code of the link to join ${found.name}`}
        className="w-full max-w-104 border border-hairline lg:w-[min(36vw,60vh)]"
      />
    </div>
  )
}

function Closed({ classId }: { classId: string }) {
  return (
    <>
      <h1 className="headline mb-6 text-3xl">Nothing to show on the wall</h1>
      <EmptyState
        title="Nobody can join with a code now"
        action={<LinkButton href={`/classes/${classId}` as Route}>Back to the class</LinkButton>}
      >
        Joining is stopped, or the code has expired. Let learners join again on the page of the class.
      </EmptyState>
    </>
  )
}
