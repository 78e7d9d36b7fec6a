import type { Actor } from '#lib/accounts/actor.ts'
import { notFound } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { explainedResponse } from './explain-response.ts'
import type { ExplainedResponse } from './player-view.ts'
import type { PreviewOf } from './preview-given.ts'
import { previewPaper } from './preview-paper.ts'

export type PreviewCheck = { began: number; position: number; choice: string[] }

/** Marks and explains one answer of a preview, where a learner may have it checked too. Nothing is stored. */
export async function checkPreview(
  { of, began, position, choice }: PreviewCheck & { of: PreviewOf },
  actor: Actor,
): Promise<ExplainedResponse> {
  const given = { began, choices: { [position]: choice }, flagged: [], checked: [], isOver: false }
  const { responses, seed, feedback } = await previewPaper(of, given, actor)
  const response = responses.find((asked) => asked.position === position)
  if (!response) throw notFound('question')
  if (feedback !== 'each') {
    throw new AppError('invalid', 'Here no answer is checked before all are submitted.')
  }
  if (response.choice === null) throw new AppError('invalid', 'Answer the question first, then check it.')
  return explainedResponse(response, seed)
}
