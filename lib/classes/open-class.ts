import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { AppError } from '#lib/errors.ts'
import { classNameSchema } from './class-name.ts'
import { makeCode } from './join-code.ts'

/** Opens a class with a code to join by; whoever opens it is its first teacher. Guests need an account first. */
export async function openClass(
  input: {
    name: string
    /** Chosen by whoever may ask twice. */
    id?: string
  },
  actor: Actor,
): Promise<{ classId: string; code: string }> {
  if (actor.isGuest)
    throw new AppError('invalid', 'Make an account first: a class needs a teacher who comes back.')
  const name = classNameSchema.safeParse(input.name)
  if (!name.success) {
    throw new AppError('invalid', 'The class is not opened yet.', {
      fields: { name: name.error.issues.map(({ message }) => message) },
    })
  }
  const code = makeCode()
  const teacher = { userId: actor.id, role: 'teacher' as const, name: actor.name, joinedAt: clock.now() }
  const { id } = await database.class.create({
    data: {
      id: input.id,
      ownerId: actor.id,
      name: name.data,
      timeZone: actor.timeZone,
      members: { create: teacher },
      codes: { create: { code } },
    },
    select: { id: true },
  })
  return { classId: id, code }
}
