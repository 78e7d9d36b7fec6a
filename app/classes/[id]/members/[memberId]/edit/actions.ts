'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { changeRole } from '#lib/classes/change-role.ts'
import { letInAgain } from '#lib/classes/let-in-again.ts'
import { removeMember } from '#lib/classes/remove-member.ts'
import { renameMember } from '#lib/classes/rename-member.ts'
import type { Role } from '#lib/classes/role.ts'
import { AppError } from '#lib/errors.ts'
import { orNotFound } from '../../../../../or-not-found.ts'

const pageOf = (classId: string) => `/classes/${classId}/members`

/** `seen`: the name that the form began with. `theirs`: what a colleague called the person meanwhile. */
export type NameState = {
  name: string
  seen: string
  theirs: string | null
  errors: string[]
  saved: boolean
}

export async function rename(
  classId: string,
  memberId: string,
  _: NameState,
  form: FormData,
): Promise<NameState> {
  const actor = await actorOrSignIn(`${pageOf(classId)}/${memberId}/edit`)
  const name = String(form.get('name') ?? '')
  const seen = String(form.get('seen') ?? '')
  try {
    await orNotFound(renameMember({ classId, memberId, name, seen }, actor))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code !== 'conflict') return { name, seen, theirs: null, errors: [error.message], saved: false }
    const theirs = (error.details as { name: string }).name
    return { name, seen: theirs, theirs, errors: [], saved: false }
  }
  revalidatePath(pageOf(classId), 'layout')
  return { name, seen: name, theirs: null, errors: [], saved: true }
}

export type RoleState = { role: Role; message: string | null; saved: boolean }

export async function giveRole(
  classId: string,
  memberId: string,
  state: RoleState,
  form: FormData,
): Promise<RoleState> {
  const actor = await actorOrSignIn(`${pageOf(classId)}/${memberId}/edit`)
  const role = String(form.get('role') ?? '')
  try {
    const seen = String(form.get('seen') ?? '')
    await orNotFound(changeRole({ classId, memberId, role, seen }, actor))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { ...state, message: error.message, saved: false }
  }
  revalidatePath(pageOf(classId), 'layout')
  return { role: role as Role, message: null, saved: true }
}

export type RemoveState = { message: string | null }

/** `message` where it cannot be done: by now they may teach here. */
export async function remove(classId: string, memberId: string, _: RemoveState): Promise<RemoveState> {
  const actor = await actorOrSignIn(`${pageOf(classId)}/${memberId}/edit`)
  try {
    await orNotFound(removeMember({ classId, memberId }, actor))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { message: error.message }
  }
  revalidatePath(pageOf(classId))
  redirect(pageOf(classId) as Route)
}

export async function letIn(classId: string, memberId: string): Promise<void> {
  const actor = await actorOrSignIn(`${pageOf(classId)}/${memberId}/edit`)
  await orNotFound(letInAgain({ classId, memberId }, actor))
  revalidatePath(pageOf(classId))
  redirect(pageOf(classId) as Route)
}
