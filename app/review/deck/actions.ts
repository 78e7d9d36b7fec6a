'use server'

import { revalidatePath } from 'next/cache'
import type { ImportReply } from '#components/cards/import-form.tsx'
import type { LimitReply } from '#components/cards/limit-form.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { bringBack } from '#lib/cards/bring-back.ts'
import { changeDailyLimit } from '#lib/cards/change-daily-limit.ts'
import { importDeck } from '#lib/cards/import-deck.ts'
import { leaveDeck } from '#lib/cards/leave-deck.ts'
import { AppError } from '#lib/errors.ts'
import { orNotFound } from '../../or-not-found.ts'

const PAGE = '/review/deck'

export async function takeCardOut(form: FormData): Promise<void> {
  const actor = await actorOrSignIn(PAGE)
  await orNotFound(leaveDeck({ cardId: String(form.get('card')) }, actor))
  revalidatePath('/', 'layout') // the header counts what is due
}

/** A fact that is too old stays where it is: its reason stands beside it. */
export async function bringCardBack(form: FormData): Promise<void> {
  const actor = await actorOrSignIn(PAGE)
  await orNotFound(bringBack({ cardId: String(form.get('card')) }, actor)).catch((error) => {
    if (!(error instanceof AppError && error.code === 'invalid')) throw error
  })
  revalidatePath('/', 'layout')
}

export async function setDailyLimit(_: LimitReply, form: FormData): Promise<LimitReply> {
  const actor = await actorOrSignIn(PAGE)
  const typed = String(form.get('reviewsPerDay') ?? '')
  const error = await refusalOf(changeDailyLimit({ reviewsPerDay: Number(typed) }, actor))
  if (!error) revalidatePath('/', 'layout')
  return { error, reviewsPerDay: typed }
}

export async function takeDeck(_: ImportReply, form: FormData): Promise<ImportReply> {
  const actor = await actorOrSignIn(PAGE)
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return { error: 'Choose the file of a deck first.' }
  try {
    const imported = await importDeck({ content: await file.text() }, actor)
    revalidatePath('/', 'layout')
    return { imported }
  } catch (error) {
    if (error instanceof AppError) return { error: error.message }
    throw error
  }
}

async function refusalOf(done: Promise<unknown>): Promise<string | null> {
  try {
    await done
    return null
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
}
