'use server'

import { randomUUID } from 'node:crypto'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { ComposerState } from '#components/quizzes/composer.tsx'
import { changeOf } from '#components/quizzes/pressed.ts'
import type { Saved } from '#components/quizzes/use-composition.ts'
import type { Actor } from '#lib/accounts/actor.ts'
import { actorOrSignIn, requireActor } from '#lib/accounts/current-actor.ts'
import { AppError } from '#lib/errors.ts'
import {
  type Composition,
  type CompositionItem,
  changed,
  itemsOf,
  type Row,
} from '#lib/quizzes/composition.ts'
import { readComposition } from '#lib/quizzes/read-composition.ts'
import { readDraft } from '#lib/quizzes/read-draft.ts'
import { saveComposition } from '#lib/quizzes/save-composition.ts'
import { orNotFound } from '../../../or-not-found.ts'

/** Stores what the quiz asks; what stands against it comes back. */
export async function save(quizId: string, seen: string, items: CompositionItem[]): Promise<Saved> {
  return saved({ quizId, seen, items }, requireActor())
}

/** What the quiz asks now; null for whoever may not know. */
export async function look(quizId: string): Promise<Composition | null> {
  try {
    return await readComposition({ quizId }, await requireActor())
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

const formSchema = z.object({ seen: z.string().default(''), do: z.string().default('save') })

/** Does what a button asks for with the rows that the form holds, and stores them. */
export async function composeByForm(
  quizId: string,
  query: string,
  _: ComposerState,
  form: FormData,
): Promise<ComposerState> {
  const path = `/quizzes/${quizId}/compose`
  const actor = await actorOrSignIn(path)
  await orNotFound(readComposition({ quizId }, actor))
  const { seen, do: pressed } = formSchema.parse(Object.fromEntries(form))
  const back = `${path}?${new URLSearchParams(query)}` as Route
  if (pressed === 'theirs') redirect(back)
  const rows = await changedByForm(form, pressed, actor)
  const { items, problems } = itemsOf(rows)
  const [problem] = Object.values(problems)
  const sent = { rows, seen, message: null, conflict: null }
  if (problem) return { ...sent, message: problem }
  // A heading has no words yet: it is stored once it has.
  if (pressed.startsWith('head')) return sent
  const answer = await saved({ quizId, seen, items }, Promise.resolve(actor))
  if (answer.kind === 'conflict') return { ...sent, conflict: answer.stored }
  if (answer.kind === 'refused') return { ...sent, message: answer.message }
  redirect(back)
}

async function changedByForm(form: FormData, pressed: string, actor: Actor): Promise<Row[]> {
  const values = form.getAll('value').map(String)
  const sent = form.getAll('row').map((id, at) => {
    return { id: id === 'heading' ? `heading-${at}` : String(id), value: values[at] ?? '' }
  })
  const rows = await readDraft({ rows: sent }, actor)
  const asked = await readDraft({ rows: [{ id: pressed.replace('add:', ''), value: '' }] }, actor)
  const change = changeOf(
    pressed,
    rows,
    asked.flatMap(({ question }) => question ?? []),
    randomUUID,
  )
  return change ? changed(rows, change) : rows
}

async function saved(
  input: { quizId: string; seen: string; items: CompositionItem[] },
  asking: Promise<Actor>,
): Promise<Saved> {
  try {
    return { kind: 'saved', ...(await saveComposition(input, await asking)) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'conflict') return { kind: 'conflict', stored: error.details as Composition }
    return { kind: 'refused', message: error.message }
  }
}
