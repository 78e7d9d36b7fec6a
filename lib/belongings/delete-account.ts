import type { Actor } from '#lib/accounts/actor.ts'
import { checkPassword } from '#lib/accounts/check-password.ts'
import { database } from '#lib/database/client.ts'
import { AppError } from '#lib/errors.ts'
import { REMOVAL, removePerson } from './remove-person.ts'

/** Deletes the account of who asks, with all that is theirs. A guest has no password and types none. */
export async function deleteAccount(input: { password: string | null }, actor: Actor): Promise<void> {
  if (!actor.isGuest) await checkPassword(input.password ?? '', actor)
  const wasThere = await database.$transaction((tx) => removePerson(tx, actor), REMOVAL)
  if (!wasThere) throw new AppError('signed-out', 'You are signed out. Sign in and try again.')
}
