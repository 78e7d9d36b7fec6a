'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { AppError } from '#lib/errors.ts'
import { changeQuiz } from '#lib/quizzes/change-quiz.ts'
import { SETTINGS_FIELDS, type SettingsForm, type StoredSettings } from '#lib/quizzes/quiz-settings.ts'
import { orNotFound } from '../../../or-not-found.ts'
import type { SettingsState } from './settings-state.ts'

/** Saves the settings and goes back to the quiz. With mistakes: the form again, as it was filled in. */
export async function saveSettings(quizId: string, _: SettingsState, form: FormData): Promise<SettingsState> {
  const actor = await actorOrSignIn(`/quizzes/${quizId}/edit`)
  const values = Object.fromEntries(
    SETTINGS_FIELDS.map((field) => [field, String(form.get(field) ?? '')]),
  ) as SettingsForm
  const classIds = form.getAll('classIds').map(String)
  const seen = form.get('seen')?.toString()
  try {
    await orNotFound(changeQuiz({ quizId, ...values, classIds, seen }, actor))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const state = { values, classIds, seen: seen ?? '', message: error.message, errors: error.fields }
    if (error.code !== 'conflict') return { ...state, conflict: null }
    const conflict = error.details as StoredSettings
    // Saving once more is the choice for what stands in the form.
    return { ...state, seen: conflict.seen, conflict }
  }
  redirect(`/quizzes/${quizId}` as Route)
}
