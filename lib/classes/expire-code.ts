import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { localTime, momentOf } from '#lib/quizzes/local-time.ts'
import { lockClass } from './class-store.ts'
import { closedMeanwhile, findOpenCode, renewedMeanwhile } from './code-store.ts'

/**
 * Sets until when the code of a class opens it. `until` is `YYYY-MM-DDTHH:mm` on the clocks of the class; an empty text
 * stands for no end. `seen` is what the form showed in its place, and `code` whose end it is: a colleague's change
 * meanwhile is a `conflict`, with what is there now as `details`.
 */
export async function expireCode(
  input: { classId: string; until: string; seen?: string; code?: string },
  actor: Actor,
): Promise<void> {
  const classId = recordId(input.classId, 'class')
  await database.$transaction(async (tx) => {
    const { timeZone } = await lockClass(tx, { classId, right: 'teach' }, actor)
    const expiresAt = input.until === '' ? null : momentOf(timeZone, input.until)
    if (input.until !== '' && (expiresAt === null || expiresAt <= clock.now())) {
      const sentence = 'Choose a day and a time that are still to come, or nothing for no end.'
      throw new AppError('invalid', sentence, { fields: { until: [sentence] } })
    }
    const open = await findOpenCode(tx, classId)
    if (!open) throw closedMeanwhile('Let learners join again first, then set the end.')
    if (input.code !== undefined && open.code !== input.code) {
      throw renewedMeanwhile(open.code, 'Save again to set its end.')
    }
    const until = open.expiresAt ? localTime(timeZone, open.expiresAt) : ''
    if (until === input.until) return
    if (input.seen !== undefined && until !== input.seen) {
      const now = until ? `to ${until.replace('T', ' ')}` : 'to no end'
      const sentence = `A colleague has just set it ${now}. Save again to put yours in its place.`
      throw new AppError('conflict', sentence, { details: { until } })
    }
    await tx.joinCode.update({ where: { id: open.id }, data: { expiresAt }, select: { id: true } })
  })
}
