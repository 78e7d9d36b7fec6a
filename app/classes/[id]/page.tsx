import type { Metadata } from 'next'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { readClass } from '#lib/classes/read-class.ts'
import { may } from '#lib/classes/role.ts'
import { orNotFound } from '../../or-not-found.ts'
import { ClassTasks } from './class-tasks.tsx'
import { ClassWork } from './class-work.tsx'

type ClassPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const metadata: Metadata = { title: 'Assignments' }

export default async function ClassPage({ params, searchParams }: ClassPageProps) {
  const { id } = await params
  const actor = await actorOrSignIn(`/classes/${id}`)
  const found = await orNotFound(readClass({ classId: id }, actor))
  if (!may(found.role, 'assist')) return <ClassTasks found={found} actor={actor} />
  const page = Number((await searchParams).page)
  return <ClassWork found={found} actor={actor} page={page} />
}
