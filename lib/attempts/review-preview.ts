import type { Actor } from '#lib/accounts/actor.ts'
import { clock, dayIn } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { sectionsByVersion } from '#lib/quizzes/edition.ts'
import { shows } from './feedback.ts'
import type { PreviewGiven, PreviewOf } from './preview-given.ts'
import { type PreviewPaper, previewPaper } from './preview-paper.ts'
import { reviewQuestion, reviewSelect } from './review-row.ts'
import type { ReviewQuestion } from './review-view.ts'

export type PreviewReview = {
  quizTitle: string
  quizId: string
  task: PreviewPaper['task']
  mayPractise: boolean
  /** Null while learners are not told it. */
  score: number | null
  maxScore: number
  opensAt: string | null
  /** Null where learners do not see them now. */
  questions: ReviewQuestion[] | null
}

/** What a learner would see after submitting these answers now. Nothing is stored. */
export async function reviewPreview(
  { of, given }: { of: PreviewOf; given: PreviewGiven },
  actor: Actor,
): Promise<PreviewReview> {
  const paper = await previewPaper(of, given, actor)
  const { feedback, dueAt, responses } = paper
  const shown = shows({ feedback, dueAt, state: 'submitted' }, clock.now())
  return {
    quizTitle: paper.title,
    quizId: paper.quizId,
    task: paper.task,
    mayPractise: paper.mayPractise,
    score: shown.score ? sum(responses.map(({ score }) => score)) : null,
    maxScore: sum(responses.map(({ points }) => points)),
    opensAt: feedback === 'due' ? (dueAt?.toISOString() ?? null) : null,
    questions: shown.key ? await explained(paper, actor) : null,
  }
}

const sum = (numbers: number[]): number => numbers.reduce((all, number) => all + number, 0)

async function explained(paper: PreviewPaper, actor: Actor): Promise<ReviewQuestion[]> {
  const rows = await database.questionVersion.findMany({
    where: { id: { in: paper.items.map(({ versionId }) => versionId) } },
    select: reviewSelect(actor).version.select,
  })
  const versions = new Map(rows.map((row) => [row.id, row]))
  const sections = sectionsByVersion(paper.items)
  const around = { actor, seed: paper.seed, sections, today: dayIn(actor.timeZone, clock.now()) }
  return paper.responses.flatMap((response) => {
    const version = versions.get(response.versionId)
    return version ? [reviewQuestion({ ...response, version }, around)] : []
  })
}
