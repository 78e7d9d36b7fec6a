import type { Metadata, Route } from 'next'
import { joined } from '#components/classes/names.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { currentActor } from '#lib/accounts/current-actor.ts'
import { currentAddress } from '#lib/accounts/current-address.ts'
import { type JoiningView, readJoining } from '#lib/classes/read-joining.ts'
import { AppError } from '#lib/errors.ts'
import { CodeForm } from '../code-form.tsx'
import { WaysToJoin } from './ways-to-join.tsx'

export const metadata: Metadata = { title: 'Join a class' }

type JoinCodePageProps = { params: Promise<{ code: string }> }

export default async function JoinCodePage({ params }: JoinCodePageProps) {
  const typed = (await params).code.replace(/%[0-9A-F]{2}/gi, ' ') // no sign of a code is written like that
  const actor = await currentActor()
  let joining: JoiningView
  try {
    joining = await readJoining({ code: typed, address: await currentAddress() }, actor)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return <AnotherCode typed={typed} message={error.message} />
  }
  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        kicker="Join a class"
        title={joining.className}
        lead={`Taught by ${joined(joining.teachers)}.`}
      />
      {joining.classId ? <InAlready classId={joining.classId} /> : null}
      {joining.isRemoved ? (
        <Notice tone="warning" title="You were taken out of this class">
          Ask its teacher to let you in again.
        </Notice>
      ) : null}
      {joining.classId || joining.isRemoved ? null : <WaysToJoin joining={joining} actor={actor} />}
    </div>
  )
}

function AnotherCode({ typed, message }: { typed: string; message: string }) {
  return (
    <div className="mx-auto max-w-form">
      <PageHeader title="Join a class" lead="Your teacher has the code: eight letters and digits." />
      <CodeForm typed={typed.slice(0, 40)} message={message} />
    </div>
  )
}

function InAlready({ classId }: { classId: string }) {
  return (
    <>
      <p className="text-lg">You are in this class.</p>
      <LinkButton className="mt-5" href={`/classes/${classId}` as Route}>
        Go to the class
      </LinkButton>
    </>
  )
}
