/** The letter to the owner of a question that somebody has a problem with: at most one a question and day. */
import type { Actor } from '#lib/accounts/actor.ts'
import type { Limit } from '#lib/accounts/limits.ts'
import { siteAddress } from '#lib/accounts/site-address.ts'
import { takeTry } from '#lib/accounts/tries-store.ts'
import { clock } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { settings } from '#lib/env.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { PROBLEM_REASONS, type ProblemReason } from '#lib/quizzes/problem.ts'

const DAY = 24 * 60 * 60 * 1000
/** Counts the reports of a day; only the first is written about. */
const A_DAY: Limit = { tries: 2, within: DAY, firstWait: DAY, longestWait: DAY }

/** What a report needs to know of the response that it is about. */
export const reportedSelect = {
  versionId: true,
  version: {
    select: {
      stem: true,
      question: { select: { id: true, owner: { select: { id: true, email: true, isAnonymous: true } } } },
    },
  },
  attempt: { select: { quiz: { select: { id: true, title: true } } } },
} satisfies Prisma.ResponseSelect

export type Reported = Prisma.ResponseGetPayload<{ select: typeof reportedSelect }>

/** Takes the day's turn, if there is somebody to write to: not nobody, a guest, or the person who reports. */
export async function isLetterDue({ version }: Reported, actor: Actor): Promise<boolean> {
  const { id, owner } = version.question
  if (!settings().SMTP_URL || !owner || owner.isAnonymous || owner.id === actor.id) return false
  const taken = await takeTry(`problem letter ${id}`, A_DAY, clock.now())
  return taken.allowed && taken.count === 1
}

/** Says the reason only: what a stranger wrote is read on the page, not in a letter in our name. */
export async function sendProblemLetter(
  tx: Transaction,
  { version, attempt }: Reported,
  reason: ProblemReason,
): Promise<void> {
  const { quiz } = attempt
  const text = [
    `Somebody reported a problem with a question of your quiz “${quiz.title}”.`,
    `The question: ${version.stem}\nThe problem: ${PROBLEM_REASONS[reason]}.`,
    `Read it here: ${siteAddress()}/quizzes/${quiz.id}/reports`,
    'You get at most one letter a day about a question, however many people report it.',
  ].join('\n\n')
  const to = version.question.owner?.email ?? ''
  await addJob(tx, 'send-mail', { to, subject: 'A problem with a question of yours', text })
}
