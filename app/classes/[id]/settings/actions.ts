'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { type ClassMeanwhile, changeClass } from '#lib/attempts/change-class.ts'
import { archiveClass } from '#lib/classes/archive-class.ts'
import { CLASS_FIELDS, type ClassForm } from '#lib/classes/class-settings.ts'
import { handOverClass } from '#lib/classes/hand-over-class.ts'
import { AppError } from '#lib/errors.ts'
import { orNotFound } from '../../../or-not-found.ts'
import type { SettingsState } from './settings-state.ts'

/** Saves the settings. With mistakes, or after a colleague's change: the form again, as it was filled in. */
export async function save(classId: string, _: SettingsState, form: FormData): Promise<SettingsState> {
  const page = `/classes/${classId}/settings`
  const actor = await actorOrSignIn(page)
  const revision = Number(form.get('revision'))
  const values = Object.fromEntries(
    CLASS_FIELDS.map((field) => [field, String(form.get(field) ?? '')]),
  ) as ClassForm
  const state = { values, revision, message: null, errors: {}, theirs: null, saved: false }
  try {
    await orNotFound(changeClass({ classId, revision, ...values }, actor))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const theirs = error.code === 'conflict' ? (error.details as ClassMeanwhile) : null
    return {
      ...state,
      revision: theirs?.revision ?? revision,
      message: error.message,
      errors: error.fields,
      theirs,
    }
  }
  revalidatePath(`/classes/${classId}`, 'layout')
  return { ...state, revision: revision + 1, saved: true }
}

export type HandOverState = { message: string | null }

/** Afterwards the list of members says whose the class is. */
export async function handOver(classId: string, _: HandOverState, form: FormData): Promise<HandOverState> {
  const actor = await actorOrSignIn(`/classes/${classId}/settings`)
  try {
    await orNotFound(handOverClass({ classId, memberId: String(form.get('member') ?? '') }, actor))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { message: error.message }
  }
  revalidatePath(`/classes/${classId}`, 'layout')
  redirect(`/classes/${classId}/members` as Route)
}

export async function archive(classId: string, form: FormData): Promise<void> {
  const page = `/classes/${classId}/settings`
  const actor = await actorOrSignIn(page)
  await orNotFound(archiveClass({ classId, archived: form.get('archived') === 'yes' }, actor))
  revalidatePath(`/classes/${classId}`, 'layout')
  redirect(page as Route)
}
