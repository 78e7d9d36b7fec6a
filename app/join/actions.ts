'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { currentActor } from '#lib/accounts/current-actor.ts'
import { currentAddress } from '#lib/accounts/current-address.ts'
import { readJoining } from '#lib/classes/read-joining.ts'
import { AppError } from '#lib/errors.ts'

export type CodeState = { typed: string; message: string | null }

/** Leads to the page of the class whose code was typed. */
export async function typeCode(_: CodeState, form: FormData): Promise<CodeState> {
  const typed = String(form.get('code') ?? '')
  let code: string
  try {
    const joining = await readJoining({ code: typed, address: await currentAddress() }, await currentActor())
    code = joining.code
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { typed, message: error.message }
  }
  redirect(`/join/${code}` as Route)
}
