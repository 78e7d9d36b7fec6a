import type { Metadata, Route } from 'next'
import type { ReactNode } from 'react'
import { MemberRow } from '#components/classes/member-row.tsx'
import { formatCount } from '#components/format/numbers.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { listMembers, type MemberListItem } from '#lib/classes/list-members.ts'
import { readClass } from '#lib/classes/read-class.ts'
import { may } from '#lib/classes/role.ts'
import { orNotFound } from '../../../or-not-found.ts'

export const metadata: Metadata = { title: 'Members' }

type MembersPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

export default async function MembersPage({ params, searchParams }: MembersPageProps) {
  const { id } = await params
  const actor = await actorOrSignIn(`/classes/${id}/members`)
  const page = Number((await searchParams).page)
  const list = await orNotFound(listMembers({ classId: id, page }, actor))
  const { role, isArchived, timeZone } = await orNotFound(readClass({ classId: id }, actor))
  const mayChange = may(role, 'teach') && !isArchived
  const row = (member: MemberListItem) => (
    <MemberRow
      key={member.id}
      classId={id}
      member={member}
      timeZone={timeZone}
      hasPage={member.role === 'learner'}
      mayChange={mayChange}
    />
  )
  return (
    <>
      <PageHeader
        title="Members"
        lead={formatCount(list.totalLearners, 'learner', 'learners')}
        actions={isArchived ? null : <Actions classId={id} mayAdd={mayChange} />}
      />
      {list.totalLearners === 0 ? (
        <NobodyYet classId={id} mayAdd={mayChange} />
      ) : (
        <Group title="Learners" aside="In order of name">
          {list.learners.map(row)}
        </Group>
      )}
      <Pagination page={list.page} pages={list.pages} path={`/classes/${id}/members`} />
      <Group title="Teachers and assistants">{list.staff.map(row)}</Group>
      {list.former.length > 0 ? (
        <details className="mt-10">
          <summary className="min-h-11 content-center font-medium">
            {formatCount(list.former.length, 'person who was', 'people who were')} in the class
          </summary>
          <p className="mt-1 text-sm text-ink-soft">
            What they submitted stays with the class, and counts in none of its averages.
          </p>
          <ul className="mt-2 divide-y divide-hairline border-y border-hairline">{list.former.map(row)}</ul>
        </details>
      ) : null}
    </>
  )
}

function Actions({ classId, mayAdd }: { classId: string; mayAdd: boolean }) {
  return (
    <>
      {mayAdd ? (
        <LinkButton href={`/classes/${classId}/members/add` as Route}>Add learners by a list</LinkButton>
      ) : null}
      <LinkButton variant="secondary" href={`/classes/${classId}/members/passwords` as Route}>
        New passwords
      </LinkButton>
    </>
  )
}

function NobodyYet({ classId, mayAdd }: { classId: string; mayAdd: boolean }) {
  return (
    <EmptyState
      title="No learners yet"
      action={
        mayAdd ? (
          <LinkButton variant="secondary" href={`/classes/${classId}/code` as Route}>
            Show the code on the wall
          </LinkButton>
        ) : null
      }
    >
      Learners with an account join with the code. For those without an e-mail address, paste a list of names:
      each gets a user name and a first password on a slip of paper.
    </EmptyState>
  )
}

function Group({ title, aside, children }: { title: string; aside?: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="mt-10 first-of-type:mt-0">
      <h2 className="flex items-baseline justify-between border-b border-hairline pb-2">
        <span className="kicker">{title}</span>
        {aside ? <span className="text-sm text-ink-faint">{aside}</span> : null}
      </h2>
      <ul className="divide-y divide-hairline border-b border-hairline">{children}</ul>
    </section>
  )
}
