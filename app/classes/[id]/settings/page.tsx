import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { timeZoneGroups } from '#lib/accounts/time-zone.ts'
import { classForm } from '#lib/classes/class-settings.ts'
import { type ClassView, readClass } from '#lib/classes/read-class.ts'
import { may } from '#lib/classes/role.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { archive, handOver, save } from './actions.ts'
import { HandOverForm } from './hand-over-form.tsx'
import { ClassSettingsForm } from './settings-form.tsx'

export const metadata: Metadata = { title: 'Settings' }

export default async function ClassSettingsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await actorOrSignIn(`/classes/${id}/settings`)
  const found = await orNotFound(readClass({ classId: id }, actor))
  if (!may(found.role, 'teach')) notFound()
  return (
    <div className="max-w-reading">
      <PageHeader title="Settings" />
      {found.isArchived ? null : (
        <ClassSettingsForm
          values={classForm(found)}
          revision={found.revision}
          groups={timeZoneGroups(found.timeZone)}
          save={save.bind(null, id)}
        />
      )}
      {found.isOwner ? (
        <>
          {found.isArchived ? null : <HandOver found={found} />}
          <Archive found={found} />
        </>
      ) : (
        <Owner found={found} />
      )}
    </div>
  )
}

/** To those who teach it with somebody: what they cannot do, and who can. */
function Owner({ found: { isArchived, owner } }: { found: ClassView }) {
  const whose = owner ?? 'Its owner'
  return isArchived ? (
    <Part
      id="archived"
      title="This class is archived"
      lead={`All members can still look at it, and nothing in it changes any more. ${whose}, who owns the class, can bring it back.`}
    />
  ) : (
    <Part
      id="owner"
      title="Whose class it is"
      lead={`${whose} owns the class, and alone may archive it, hand it over, make teachers and take them out.`}
    />
  )
}

function HandOver({ found: { id, colleagues } }: { found: ClassView }) {
  return (
    <Part
      id="hand-over"
      title="Hand the class over"
      lead={
        colleagues.length > 0
          ? 'To another of its teachers, who alone may then archive it, make teachers and hand it on. You stay a teacher, and only they can give it back.'
          : 'To another of its teachers. There is none yet: make somebody a teacher first, under Members.'
      }
    >
      {colleagues.length > 0 ? (
        <HandOverForm colleagues={colleagues} handOver={handOver.bind(null, id)} />
      ) : null}
    </Part>
  )
}

function Archive({ found: { id, isArchived } }: { found: ClassView }) {
  return (
    <Part
      id="archive"
      title={isArchived ? 'Bring the class back' : 'Archive the class'}
      lead={
        isArchived
          ? 'It is as it was, with its code and all its assignments.'
          : 'When the year is over. All members can still look at it, and nothing in it changes any more. You can bring it back.'
      }
    >
      <form action={archive.bind(null, id)}>
        <input type="hidden" name="archived" value={isArchived ? 'no' : 'yes'} />
        <SubmitButton variant="secondary" pendingLabel="One moment…">
          {isArchived ? 'Bring it back' : 'Archive it'}
        </SubmitButton>
      </form>
    </Part>
  )
}

type PartProps = { id: string; title: string; lead: string; children?: ReactNode }

function Part({ id, title, lead, children }: PartProps) {
  return (
    <section aria-labelledby={id} className="mt-10 border-t border-hairline pt-6 first-of-type:border-t-0">
      <h2 id={id} className="headline text-xl">
        {title}
      </h2>
      <p className="mt-2 mb-4 text-ink-soft">{lead}</p>
      {children}
    </section>
  )
}
