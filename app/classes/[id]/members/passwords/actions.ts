'use server'

import { revalidatePath } from 'next/cache'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { givePasswords } from '#lib/classes/give-passwords.ts'
import type { Sheet } from '#lib/classes/slip.ts'
import { clock } from '#lib/clock.ts'
import { AppError } from '#lib/errors.ts'
import { orNotFound } from '../../../../or-not-found.ts'

export type GiveState = { chosen: string[]; asOf: string; message: string | null; sheet: Sheet | null }

/** New passwords for those who were chosen. After a colleague's, the same button makes others: by then it is said. */
export async function give(classId: string, _: GiveState, form: FormData): Promise<GiveState> {
  const page = `/classes/${classId}/members`
  const actor = await actorOrSignIn(`${page}/passwords`)
  const chosen = form.getAll('member').map(String)
  const asOf = String(form.get('asOf') ?? '')
  try {
    const sheet = await orNotFound(givePasswords({ classId, memberIds: chosen, asOf }, actor))
    revalidatePath(page)
    return { chosen, asOf, message: null, sheet }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const now = clock.now().toISOString()
    return { chosen, asOf: error.code === 'conflict' ? now : asOf, message: error.message, sheet: null }
  }
}
