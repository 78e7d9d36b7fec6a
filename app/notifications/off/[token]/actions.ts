'use server'

import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { AppError } from '#lib/errors.ts'
import { endLetters } from '#lib/notices/end-letters.ts'

/** Ends letters by the link of one of them; nobody has to sign in for it. */
export async function endThem(form: FormData): Promise<void> {
  const token = String(form.get('token'))
  try {
    await endLetters({ token, isAll: form.get('all') === 'yes' })
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  }
  redirect(`/notifications/off/${encodeURIComponent(token)}` as Route)
}
