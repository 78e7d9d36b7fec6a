'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { choiceOfForm } from '#components/attempts/inputs/choice-of-form.ts'
import { parsePlace } from '#components/attempts/place.ts'
import { placeToGo, playerFormSchema } from '#components/attempts/player-form.ts'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { checkPreview, type PreviewCheck } from '#lib/attempts/check-preview.ts'
import type { ExplainedResponse, PlayerQuestion } from '#lib/attempts/player-view.ts'
import {
  givenOf,
  type PreviewGiven,
  type PreviewOf,
  previewPath,
  searchOf,
} from '#lib/attempts/preview-given.ts'
import { readPreview } from '#lib/attempts/read-preview.ts'
import { clock } from '#lib/clock.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { orTask } from '../../../or-task.ts'
import { previewOf } from './preview-of.ts'

const checkSchema = z.object({
  began: z.number().int().nonnegative(),
  position: z.number().int().nonnegative(),
  choice: z.array(z.string()),
})

/** Marks and explains one answer, where a learner may have it checked. */
export async function check(named: PreviewOf, asked: PreviewCheck): Promise<ExplainedResponse> {
  const of = previewOf(named)
  const actor = await actorOrSignIn(previewPath(of))
  return orTask(orNotFound(checkPreview({ of, ...checkSchema.parse(asked) }, actor)))
}

/** Takes the player's form where there is no JavaScript: what was answered goes into the address of the next page. */
export async function answer(named: PreviewOf, search: string, form: FormData): Promise<void> {
  const of = previewOf(named)
  const path = previewPath(of)
  const actor = await actorOrSignIn(path)
  const before = givenOf(new URLSearchParams(String(search)), clock.now())
  const { questions, isOver } = await orTask(orNotFound(readPreview({ of, given: before }, actor)))
  const { place: from, go } = playerFormSchema.parse(Object.fromEntries(form))
  const place = parsePlace(from, questions.length) ?? 1
  const question = place === 'check' ? undefined : questions[place - 1]
  const given = question && !isOver ? withForm(before, question, form) : before
  if (go === 'submit' || isOver) redirect(`${path}/review?${searchOf({ ...given, isOver })}` as Route)
  redirect(`${path}?q=${placeToGo(go, place, questions.length)}&${searchOf(given)}` as Route)
}

function withForm(given: PreviewGiven, question: PlayerQuestion, form: FormData): PreviewGiven {
  const { position, flagged, choice } = question
  const { go, asked } = playerFormSchema.parse(Object.fromEntries(form))
  const isOpen = asked !== undefined && question.explained === null
  const told = isOpen ? choiceOfForm(asked, form) : (choice ?? [])
  const others = given.flagged.filter((other) => other !== position)
  return {
    ...given,
    choices: { ...given.choices, [position]: told },
    flagged: flagged === (go === 'flag') ? others : [...others, position],
    checked: go === 'mark' && told.length > 0 ? [...given.checked, position] : given.checked,
  }
}
