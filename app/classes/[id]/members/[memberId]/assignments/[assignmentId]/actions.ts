'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { workAddress } from '#components/results/gradebook-address.ts'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { AppError } from '#lib/errors.ts'
import { GRADE_FIELDS, type GradeForm } from '#lib/results/grade-form.ts'
import type { GradeView } from '#lib/results/learner-view.ts'
import { saveGrade } from '#lib/results/save-grade.ts'
import { orNotFound } from '../../../../../../or-not-found.ts'
import type { GradeState } from './grade-state.ts'

type Work = { classId: string; memberId: string; assignmentId: string }

/** Saves what a teacher set or wrote. With mistakes, or when somebody else was faster: the form again, as it was filled in. */
export async function save(work: Work, previous: GradeState, form: FormData): Promise<GradeState> {
  const { classId, memberId, assignmentId } = work
  const address = workAddress(classId, memberId, assignmentId)
  const actor = await actorOrSignIn(address)
  const values = Object.fromEntries(
    GRADE_FIELDS.map((field) => [field, String(form.get(field) ?? '')]),
  ) as GradeForm
  const revision = Number(form.get('revision')) || 0
  try {
    await orNotFound(saveGrade({ ...work, ...values, revision }, actor))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { message, fields: errors, code, details } = error
    const stored = code === 'conflict' ? (details as GradeView) : null
    return { values, message, errors, stored, revision: stored?.revision ?? previous.revision }
  }
  redirect(`${address}?saved#by-hand` as Route)
}
