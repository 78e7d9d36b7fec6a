/** Reading the settings of a quiz, for its form and for a change of them. */
import type { Actor } from '#lib/accounts/actor.ts'
import type { Transaction } from '#lib/database/client.ts'
import { hashOf } from '#lib/questions/evidence.ts'
import { type SettingsForm, type StoredSettings, settingsForm } from './quiz-settings.ts'
import { taughtBy } from './share-store.ts'

/** The settings of a quiz of this person, as a form in their time zone; null when there is none. */
export async function findSettings(
  tx: Transaction,
  quizId: string,
  actor: Actor,
): Promise<StoredSettings | null> {
  const row = await tx.quiz.findFirst({
    where: { id: quizId, ownerId: actor.id },
    select: {
      title: true,
      description: true,
      feedback: true,
      dueAt: true,
      timeLimit: true,
      practice: true,
      visibility: true,
      shares: { orderBy: { classId: 'asc' }, select: { classId: true } },
    },
  })
  if (!row) return null
  const form = settingsForm(row, actor.timeZone)
  const classIds = row.shares.map(({ classId }) => classId)
  // A class that the quiz is shared with stays one to choose, also for who teaches there no more.
  const classes = await tx.class.findMany({
    where: { OR: [taughtBy(actor), { id: { in: classIds } }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  return { form, classIds, classes, seen: seenSettings(form, classIds) }
}

/** Equal for equal settings. */
export function seenSettings(form: SettingsForm, classIds: string[]): string {
  return hashOf(JSON.stringify([Object.entries(form).sort(), classIds.toSorted()]))
}
