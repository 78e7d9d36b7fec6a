'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { openClass } from '#lib/classes/open-class.ts'
import { AppError } from '#lib/errors.ts'

export type NewClassState = {
  name: string
  message: string | null
  errors: Partial<Record<string, string[]>>
}

/** Opens a class and leads to it. With mistakes: the form again, as it was filled in. */
export async function open(_: NewClassState, form: FormData): Promise<NewClassState> {
  const actor = await actorOrSignIn('/classes/new')
  const name = String(form.get('name') ?? '')
  let classId: string
  try {
    classId = (await openClass({ name }, actor)).classId
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { name, message: error.message, errors: error.fields }
  }
  redirect(`/classes/${classId}` as Route)
}
