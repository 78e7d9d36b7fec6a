import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { timeZoneGroups } from '#lib/accounts/time-zone.ts'
import { classForm } from '#lib/classes/class-settings.ts'
import { type ClassView, readClass } from '#lib/classes/read-class.ts'
import { may } from '#lib/classes/role.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { archive, save } from './actions.ts'
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
      {found.isOwner ? <Archive found={found} /> : null}
    </div>
  )
}

function Archive({ found: { id, isArchived } }: { found: ClassView }) {
  return (
    <section
      aria-labelledby="archive"
      className="mt-10 border-t border-hairline pt-6 first-of-type:border-t-0"
    >
      <h2 id="archive" className="headline text-xl">
        {isArchived ? 'Bring the class back' : 'Archive the class'}
      </h2>
      <p className="mt-2 mb-4 text-ink-soft">
        {isArchived
          ? 'It is as it was, with its code and all its assignments.'
          : 'When the year is over. All members can still look at it, and nothing in it changes any more. You can bring it back.'}
      </p>
      <form action={archive.bind(null, id)}>
        <input type="hidden" name="archived" value={isArchived ? 'no' : 'yes'} />
        <SubmitButton variant="secondary" pendingLabel="One moment…">
          {isArchived ? 'Bring it back' : 'Archive it'}
        </SubmitButton>
      </form>
    </section>
  )
}
