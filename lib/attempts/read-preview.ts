import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { shownOptions } from '#lib/questions/option-order.ts'
import { askedSchema } from '#lib/questions/question.ts'
import { sectionsByVersion } from '#lib/quizzes/edition.ts'
import { isOver } from './deadline.ts'
import { explainedResponse } from './explain-response.ts'
import type { PlayerQuestion, PlayerView } from './player-view.ts'
import type { PreviewGiven, PreviewOf } from './preview-given.ts'
import { type PreviewPaper, type PreviewResponse, previewPaper } from './preview-paper.ts'
import { serverTime } from './response-store.ts'

export type PreviewView = PlayerView & {
  task: PreviewPaper['task']
  /** Whether nothing is taken any more. */
  isOver: boolean
}

/** What the player shows of a preview: as secret as an attempt of a learner, and stored nowhere. */
export async function readPreview(
  { of, given }: { of: PreviewOf; given: PreviewGiven },
  actor: Actor,
): Promise<PreviewView> {
  const paper = await previewPaper(of, given, actor)
  const sections = sectionsByVersion(paper.items)
  const now = clock.now()
  return {
    // Stands for the attempt that there is none of; each beginning is another one.
    attemptId: `preview ${of.kind} ${of.id} ${given.began}`,
    quizId: paper.quizId,
    quizTitle: paper.title,
    state: 'inProgress',
    feedback: paper.feedback,
    startedAt: new Date(given.began).toISOString(),
    ...serverTime(paper, now),
    sections: Object.fromEntries(
      paper.responses.flatMap(({ position, versionId }) => {
        const section = sections.get(versionId)
        return section === undefined ? [] : [[position, section]]
      }),
    ),
    questions: paper.responses.map((response) => playerQuestion(response, paper, given)),
    task: paper.task,
    isOver: isOver(paper.deadlineAt, now),
  }
}

function playerQuestion(
  response: PreviewResponse,
  { seed, feedback }: PreviewPaper,
  { checked }: PreviewGiven,
): PlayerQuestion {
  const { position, choice, flagged, version } = response
  const { kind, options, unit } = askedSchema.parse(version)
  const isChecked = feedback === 'each' && choice !== null && checked.includes(position)
  return {
    position,
    kind,
    contextLine: version.contextLine,
    stem: version.stem,
    options: shownOptions({ kind, options }, seed, position),
    unit,
    choice,
    revision: 0,
    flagged,
    seconds: 0,
    explained: isChecked ? explainedResponse(response, seed) : null,
  }
}
