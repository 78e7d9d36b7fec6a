import type { Actor } from '#lib/accounts/actor.ts'
import { countTry } from '#lib/accounts/count-try.ts'
import { limits } from '#lib/accounts/limits.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { settleAttemptsOf } from '#lib/attempts/settle-attempts.ts'
import { clock, dayIn } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { archive } from './archive.ts'
import { parts } from './parts.ts'

/** Goes up when something in data.json changes its name or its meaning. docs/my-data.md describes the present one. */
const VERSION = 1

/** Everything that is a person's, as a ZIP to save under a name. Noted in the log, and some times an hour only. */
export async function exportData(
  _input: Record<string, never>,
  actor: Actor,
): Promise<{ name: string; zip: AsyncGenerator<Uint8Array> }> {
  await countTry(`export account ${actor.id}`, limits.exports)
  await settleAttemptsOf(actor)
  await recordAudit(database, { actorId: actor.id, action: 'data-exported', subject: actor.id })
  const now = clock.now()
  const profile = await database.user.findUniqueOrThrow({
    where: { id: actor.id },
    omit: { image: true, updatedAt: true },
  })
  const head = { format: 'quizwire-data', version: VERSION, exportedAt: now, profile }
  return {
    name: `quizwire-data-${dayIn(actor.timeZone, now)}.zip`,
    zip: archive(parts, head, { userId: actor.id, now }),
  }
}
