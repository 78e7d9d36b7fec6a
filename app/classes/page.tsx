import type { Metadata, Route } from 'next'
import { ClassRow } from '#components/classes/class-row.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { listClasses } from '#lib/classes/list-classes.ts'

export const metadata: Metadata = { title: 'Classes' }

export default async function ClassesPage() {
  const classes = await listClasses({}, await actorOrSignIn('/classes'))
  return (
    <>
      <PageHeader
        title="Classes"
        lead="Those you teach, and those you learn in."
        actions={classes.length > 0 ? <WaysIn /> : undefined}
      />
      {classes.length > 0 ? (
        <ul className="divide-y divide-hairline border-y border-hairline">
          {classes.map((item) => (
            <ClassRow key={item.id} item={item} />
          ))}
        </ul>
      ) : (
        <EmptyState title="No class yet" action={<WaysIn />}>
          <p>
            Teaching? Open a class: you get a code for the wall, learners join with it, and every quiz that
            you assign comes back with what they know and what they do not.
          </p>
          <p className="mt-2">Learning? Your teacher has a code of eight letters and digits. Join with it.</p>
        </EmptyState>
      )}
    </>
  )
}

function WaysIn() {
  return (
    <>
      <LinkButton href={'/classes/new' as Route}>Open a class</LinkButton>
      <LinkButton variant="secondary" href={'/join' as Route}>
        Join with a code
      </LinkButton>
    </>
  )
}
