import type { Metadata, Route } from 'next'
import { Badge } from '#components/ui/badge.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { type MembershipView, readMembership } from '#lib/classes/read-membership.ts'
import { orNotFound } from '../../../../../or-not-found.ts'
import { giveRole, letIn, remove, rename } from './actions.ts'
import { NameForm } from './name-form.tsx'
import { RemoveForm } from './remove-form.tsx'
import { RoleForm } from './role-form.tsx'
import { Section } from './section.tsx'

export const metadata: Metadata = { title: 'Change a member' }

type EditMemberPageProps = { params: Promise<{ id: string; memberId: string }> }

export default async function EditMemberPage({ params }: EditMemberPageProps) {
  const { id, memberId } = await params
  const actor = await actorOrSignIn(`/classes/${id}/members/${memberId}/edit`)
  const member = await orNotFound(readMembership({ classId: id, memberId }, actor))
  return (
    <div className="max-w-reading">
      <PageHeader
        title={member.name}
        lead={member.isActive ? undefined : 'Not in the class any more.'}
        actions={
          <LinkButton variant="secondary" href={`/classes/${id}/members` as Route}>
            To the members
          </LinkButton>
        }
      />
      <Section id="name-section" title="Name" lead="As it stands in this class; the account keeps its own.">
        <NameForm name={member.name} rename={rename.bind(null, id, memberId)} />
      </Section>
      {member.isActive ? <Role classId={id} member={member} /> : null}
      {member.userName && member.isActive ? <Password classId={id} member={member} /> : null}
      {member.isYou && !member.isOwner ? <Leave classId={id} /> : null}
      {member.isActive ? <Remove classId={id} member={member} /> : <LetIn classId={id} member={member} />}
    </div>
  )
}

type PartProps = { classId: string; member: MembershipView }

function Role({ classId, member }: PartProps) {
  if (member.isOwner)
    return (
      <Section id="role" title="Role" lead="Owns the class, and so teaches it until it is handed over." />
    )
  if (member.roles.length === 0 || member.isGuest) {
    return (
      <Section
        id="role"
        title="Role"
        lead={
          member.isGuest
            ? 'A guest can only learn: let them make an account first.'
            : 'A teacher. The owner of the class can change that.'
        }
      />
    )
  }
  return (
    <Section id="role" title="Role">
      <RoleForm role={member.role} roles={member.roles} change={giveRole.bind(null, classId, member.id)} />
    </Section>
  )
}

function Password({ classId, member }: PartProps) {
  return (
    <Section
      id="password"
      title="Password"
      lead={`For whoever has lost it. The user name is ${member.userName}.`}
    >
      <LinkButton
        variant="secondary"
        href={`/classes/${classId}/members/passwords?member=${member.id}` as Route}
      >
        Make a new one
      </LinkButton>
    </Section>
  )
}

function Remove({ classId, member }: PartProps) {
  if (!member.mayRemove) return null
  return (
    <Section
      id="remove"
      title="Take out of the class"
      lead="What was submitted stays, out of the averages. The code lets this person in no more; you can, here."
    >
      <RemoveForm name={member.name} remove={remove.bind(null, classId, member.id)} />
    </Section>
  )
}

function Leave({ classId }: { classId: string }) {
  return (
    <Section id="leave" title="Leave the class" lead="You teach it no more. What you made for it stays.">
      <LinkButton variant="danger" href={`/classes/${classId}/leave` as Route}>
        Leave…
      </LinkButton>
    </Section>
  )
}

function LetIn({ classId, member }: PartProps) {
  return (
    <Section id="let-in" title="Let in again" lead="As a learner, with all that was submitted before.">
      <form action={letIn.bind(null, classId, member.id)} className="flex items-center gap-3">
        <SubmitButton className="wrap-anywhere" pendingLabel="One moment…">
          Let in {member.name}
        </SubmitButton>
        <Badge>Not in the class</Badge>
      </form>
    </Section>
  )
}
