'use server'

import { randomUUID } from 'node:crypto'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { choiceOfForm } from '#components/attempts/inputs/choice-of-form.ts'
import { parsePlace } from '#components/attempts/place.ts'
import { placeToGo, playerFormSchema } from '#components/attempts/player-form.ts'
import { sameChoice } from '#components/attempts/player-state.ts'
import type { Actor } from '#lib/accounts/actor.ts'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { checkResponse } from '#lib/attempts/check-response.ts'
import { flagResponse } from '#lib/attempts/flag-response.ts'
import type { PlayerQuestion } from '#lib/attempts/player-view.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { AppError } from '#lib/errors.ts'
import { orNotFound } from '../../or-not-found.ts'

/** Takes the player's form where there is no JavaScript: saves the answer, then does what was asked for. */
export async function answer(attemptId: string, form: FormData): Promise<void> {
  const page = `/attempts/${attemptId}`
  const actor = await actorOrSignIn(page)
  const input = playerFormSchema.parse(Object.fromEntries(form))
  const { questions } = await orNotFound(readAttempt({ attemptId }, actor))
  const place = parsePlace(input.place, questions.length) ?? 1
  const question = place === 'check' ? undefined : questions[place - 1]
  if (question) {
    const choice = input.asked ? choiceOfForm(input.asked, form) : question.choice
    const given = { choice: choice ?? [], revision: input.revision ?? question.revision }
    const taken = await unlessChanged(() => change(attemptId, question, given, input.go, actor))
    if (!taken) redirect(`${page}?q=${place}&changed=1` as Route)
  }
  if (input.go === 'submit') {
    await submitAttempt({ attemptId }, actor)
    redirect(`${page}/review` as Route)
  }
  redirect(`${page}?q=${placeToGo(input.go, place, questions.length)}` as Route)
}

type Given = { choice: string[]; revision: number }

/** Saves an answer that is new, then checks or flags the question if that was asked for. */
async function change(
  attemptId: string,
  { position, choice, flagged }: PlayerQuestion,
  given: Given,
  go: string,
  actor: Actor,
): Promise<void> {
  const at = { attemptId, position }
  let { revision } = given
  if (!sameChoice(given.choice, choice)) {
    revision = (await saveResponse({ ...at, ...given, saveId: randomUUID() }, actor)).revision
  }
  if (go === 'mark' && given.choice.length > 0) await checkResponse({ ...at, revision }, actor)
  if (go === 'flag') await flagResponse({ ...at, flagged: !flagged }, actor)
}

/** False when another tab or device was faster, or the attempt is over. */
async function unlessChanged(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return false
    throw error
  }
}
