import type { Transaction } from '../database/client.ts'
import type { Prisma } from '../database/generated/client.ts'

export type AuditAction =
  | 'signed-up'
  | 'signed-in'
  | 'limit-reached'
  | 'password-changed'
  | 'password-reset'
  | 'guest-signed-up'
  | 'guest-linked'
  | 'email-change-asked'
  | 'email-changed'
  | 'email-confirmed'
  | 'data-exported'
  | 'account-deleted'
  | 'analysis-exported'
  | 'regraded'
  | 'regrade-taken-back'
  | 'learners-added'
  | 'password-given'
  | 'role-changed'
  | 'member-renamed'
  | 'member-removed'
  | 'member-let-in'
  | 'member-left'
  | 'class-changed'
  | 'class-handed-over'
  | 'class-archived'
  | 'class-brought-back'
  | 'assignment-made'
  | 'assignment-changed'
  | 'assignment-withdrawn'
  | 'assignment-given-again'
  | 'assignment-edition-renewed'
  | 'accommodations-set'
  | 'attempt-discarded'
  | 'score-set'
  | 'score-taken-back'
  | 'comment-written'
  | 'gradebook-exported'

/** Appends a line to the audit log. `subject` is the id of what was touched, or what a limit counted. */
export async function recordAudit(
  tx: Transaction,
  line: {
    actorId: string | null
    action: AuditAction
    subject?: string
    detail?: Prisma.InputJsonObject
  },
): Promise<void> {
  await tx.auditLog.create({ data: line, select: { id: true } })
}
