'use server'

import { revalidatePath } from 'next/cache'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { addLearners } from '#lib/classes/add-learners.ts'
import { previewLearners } from '#lib/classes/preview-learners.ts'
import { textOfFile } from '#lib/classes/roster-file.ts'
import { LARGEST_ROSTER } from '#lib/classes/roster-list.ts'
import { AppError } from '#lib/errors.ts'
import { orNotFound } from '../../../../or-not-found.ts'
import type { AddState } from './add-state.ts'

/** Looks at the list, or adds what was looked at: the button that was pressed says which. */
export async function add(classId: string, _: AddState, form: FormData): Promise<AddState> {
  const page = `/classes/${classId}/members`
  const actor = await actorOrSignIn(`${page}/add`)
  const familyFirst = form.get('familyFirst') === 'yes'
  const step = form.get('step')
  let list = String(form.get('list') ?? '')
  const state = () => ({ list, familyFirst, message: null, lines: null, sheet: null })
  if (step === 'back') return state()
  try {
    list = (await fileOf(form)) ?? list
    const roster = { classId, list, familyFirst }
    if (step !== 'add') return { ...state(), lines: await orNotFound(previewLearners(roster, actor)) }
    const sheet = await orNotFound(addLearners(roster, actor))
    revalidatePath(page)
    if (sheet.slips.length > 0) return { ...state(), sheet }
    // Sent twice: the first time added them all.
    return { ...state(), lines: await previewLearners(roster, actor) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { ...state(), message: error.message }
  }
}

async function fileOf(form: FormData): Promise<string | null> {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return null
  if (file.size > LARGEST_ROSTER)
    throw new AppError('invalid', 'This file is too large for a list of learners.')
  return textOfFile(new Uint8Array(await file.arrayBuffer()))
}
