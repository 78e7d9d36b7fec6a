'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { type OtherGiven, setAccommodations } from '#lib/attempts/set-accommodations.ts'
import { parseSeen } from '#lib/classes/seen-given.ts'
import { AppError } from '#lib/errors.ts'
import { orNotFound } from '../../../or-not-found.ts'
import type { AccommodationsState } from './accommodations-state.ts'

const whichSchema = z.object({ classId: z.string(), assignmentId: z.string().nullable() })

/** Gives the chosen learners more, or takes it back, and shows the list again. With mistakes: the form as it was. */
export async function give(
  which: { classId: string; assignmentId: string | null },
  _: AccommodationsState,
  sent: FormData,
): Promise<AccommodationsState> {
  const { classId, assignmentId } = whichSchema.parse(which)
  const page = `/classes/${classId}/accommodations`
  const actor = await actorOrSignIn(page)
  const text = (field: string) => String(sent.get(field) ?? '')
  const values = {
    timeFactor: text('timeFactor'),
    extraAttempts: text('extraAttempts'),
    extraDays: text('extraDays'),
    memberIds: sent.getAll('memberIds').map(String),
  }
  const takesBack = sent.get('do') === 'take-back'
  const seen = parseSeen(text('seen')) ?? undefined
  try {
    await orNotFound(setAccommodations({ classId, assignmentId, form: values, takesBack, seen }, actor))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const isConflict = error.code === 'conflict'
    // What they saved stands in the list then, and is what the next save has seen.
    if (isConflict) revalidatePath(page)
    const theirs = isConflict ? (error.details as OtherGiven[]) : []
    return { values, message: error.message, errors: error.fields, theirs, takesBack }
  }
  revalidatePath(page)
  const query = new URLSearchParams({ ...(assignmentId && { assignment: assignmentId }), given: '1' })
  redirect(`${page}?${query}` as Route)
}
