'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { currentActor } from '#lib/accounts/current-actor.ts'
import { currentAddress } from '#lib/accounts/current-address.ts'
import { actorOrGuest } from '#lib/accounts/guest.ts'
import { readMemberName } from '#lib/classes/class-name.ts'
import { joinClass } from '#lib/classes/join-class.ts'
import { readJoining } from '#lib/classes/read-joining.ts'
import { AppError } from '#lib/errors.ts'

export type JoinState = { name: string; message: string | null; errors: Partial<Record<string, string[]>> }

/** Joins a class; somebody who is not signed in becomes a guest where the class allows it. */
export async function join(code: string, previous: JoinState, form: FormData): Promise<JoinState> {
  const name = String(form.get('name') ?? previous.name)
  const address = await currentAddress()
  let classId: string
  try {
    const known = await currentActor()
    // All that can be wrong is looked at before there is a guest: a mistake should leave nobody behind.
    const joining = await readJoining({ code, address }, known)
    if (!joining.name) readMemberName(name)
    if (!known && !joining.guests)
      throw new AppError(
        'invalid',
        'This class is for people with an account. Sign up or sign in, then join.',
      )
    const actor = known ?? (await actorOrGuest())
    classId = (await joinClass({ code, name, address }, actor)).classId
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { name, message: error.message, errors: error.fields }
  }
  revalidatePath('/', 'layout') // the header may have a guest to name now
  redirect(`/classes/${classId}` as Route)
}
