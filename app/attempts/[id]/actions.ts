'use server'

import { randomUUID } from 'node:crypto'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { choiceOfForm } from '#components/attempts/inputs/choice-of-form.ts'
import { type Place, parsePlace, placeAfter, placeBefore } from '#components/attempts/place.ts'
import { sameChoice } from '#components/attempts/player-state.ts'
import type { Actor } from '#lib/accounts/actor.ts'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { type ResponseToSave, saveResponse } from '#lib/attempts/save-response.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { AppError } from '#lib/errors.ts'
import { questionKindSchema } from '#lib/questions/question.ts'

const formSchema = z.object({
  place: z.string(),
  go: z.string().default('next'),
  /** Its kind, where an answer to it was taken. */
  asked: questionKindSchema.optional(),
  revision: z.coerce.number().int().optional(),
})

/** Takes the player's form where there is no JavaScript: saves the answer, then shows what was asked for. */
export async function answer(attemptId: string, form: FormData): Promise<void> {
  const page = `/attempts/${attemptId}`
  const actor = await actorOrSignIn(page)
  const input = formSchema.parse(Object.fromEntries(form))
  const { questions } = await readAttempt({ attemptId }, actor)
  const place = parsePlace(input.place, questions.length) ?? 1
  const question = place === 'check' ? undefined : questions[place - 1]
  const choice = input.asked ? choiceOfForm(input.asked, form) : []
  if (question && input.asked && !sameChoice(choice, question.choice)) {
    const { position } = question
    const revision = input.revision ?? question.revision
    const response = { attemptId, position, choice, revision, saveId: randomUUID() }
    if (!(await took(response, actor))) redirect(`${page}?q=${place}&changed=1` as Route)
  }
  if (input.go === 'submit') {
    await submitAttempt({ attemptId }, actor)
    redirect(`${page}/review` as Route)
  }
  redirect(`${page}?q=${target(input.go, place, questions.length)}` as Route)
}

/** False when another tab or device was faster, or the attempt is over. */
async function took(response: ResponseToSave, actor: Actor): Promise<boolean> {
  try {
    await saveResponse(response, actor)
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return false
    throw error
  }
}

function target(go: string, place: Place, count: number): Place {
  if (go === 'back') return placeBefore(place, count)
  return parsePlace(go, count) ?? placeAfter(place, count)
}
