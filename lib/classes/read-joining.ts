import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { opensNothing, opensNow } from './code-store.ts'
import { limitGuesses } from './guess-limit.ts'
import { plainCode } from './join-code.ts'

export type JoiningView = {
  code: string
  className: string
  teachers: string[]
  /** Whether one may join without an account. */
  guests: boolean
  /** Set where the person is in the class already. */
  classId: string | null
  isRemoved: boolean
  /** As the teachers know somebody who was in it before. */
  name: string | null
}

/** What a code opens, before somebody joins. `address` is that of the request: wrong codes are counted for it. */
export async function readJoining(
  input: { code: string; address?: string },
  actor: Actor | null,
): Promise<JoiningView> {
  const code = plainCode(input.code)
  return limitGuesses({ address: input.address, actor }, async () => {
    const row = await database.joinCode.findFirst({
      where: opensNow(code),
      select: {
        class: {
          select: {
            id: true,
            name: true,
            guests: true,
            members: {
              where: { OR: [{ role: 'teacher', state: 'active' }, ...(actor ? [{ userId: actor.id }] : [])] },
              orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
              select: { userId: true, name: true, role: true, state: true },
            },
          },
        },
      },
    })
    if (!row) throw opensNothing()
    const { id, name, guests, members } = row.class
    const own = members.find(({ userId }) => userId === actor?.id)
    return {
      code,
      className: name,
      teachers: members
        .filter(({ role, state }) => role === 'teacher' && state === 'active')
        .map((member) => member.name),
      guests,
      classId: own?.state === 'active' ? id : null,
      isRemoved: own?.state === 'removed',
      name: own?.name ?? null,
    }
  })
}
