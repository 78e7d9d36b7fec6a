import type { Actor } from '#lib/accounts/actor.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { database } from '#lib/database/client.ts'
import type { Numbers } from './export-form.ts'
import { analysisCsv } from './item-analysis-csv.ts'
import { readItemAnalysis } from './read-item-analysis.ts'

/** The analysis of an assignment as CSV, without names. For who may assist in its class; noted in the audit log. */
export async function exportItemAnalysis(
  { numbers, ...input }: { classId: string; assignmentId: string; numbers: Numbers },
  actor: Actor,
): Promise<string> {
  const view = await readItemAnalysis(input, actor)
  await recordAudit(database, { actorId: actor.id, action: 'analysis-exported', subject: view.assignmentId })
  return analysisCsv(view, numbers)
}
