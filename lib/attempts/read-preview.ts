import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { isChoice } from '#lib/questions/choice.ts'
import { mark } from '#lib/questions/marking.ts'
import { shownOptions } from '#lib/questions/option-order.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import { sectionsByVersion } from '#lib/quizzes/edition.ts'
import { explainedResponse } from './explain-response.ts'
import type { ExplainedResponse, PlayerQuestion } from './player-view.ts'

export type PreviewView = {
  quizTitle: string
  /** How many questions there are. */
  count: number
  /** From 1. */
  number: number
  /** Null where the quiz asks nothing. */
  question: Pick<
    PlayerQuestion,
    'position' | 'kind' | 'contextLine' | 'stem' | 'options' | 'unit' | 'choice'
  > | null
  section: string | null
  /** Hundredths. */
  points: number
  /** Once an answer is given. */
  explained: ExplainedResponse | null
}

/** Every preview shows options in the same order. */
const SEED = 1

/**
 * One question of a quiz of this person as the player shows it, and a choice marked and explained. Nothing is stored.
 * What is no question of the quiz is the first, and what is no choice is none.
 */
export async function readPreview(
  input: { quizId: string; number: number; choice: string[] },
  actor: Actor,
): Promise<PreviewView> {
  const quiz = await database.quiz.findFirst({
    where: { id: recordId(input.quizId, 'quiz'), ownerId: actor.id },
    select: {
      title: true,
      items: {
        orderBy: { position: 'asc' },
        select: {
          position: true,
          versionId: true,
          points: true,
          section: true,
          version: { select: versionSelect },
        },
      },
    },
  })
  if (!quiz) throw notFound('quiz')
  const number = quiz.items[input.number - 1] ? input.number : 1
  const item = quiz.items[number - 1]
  const view = { quizTitle: quiz.title, count: quiz.items.length, number }
  if (!item) return { ...view, question: null, section: null, points: 0, explained: null }
  const { version, points } = item
  const position = number - 1
  const content = versionContent(version)
  const { kind, contextLine, stem, unit } = content
  const choice = input.choice.length > 0 && isChoice(content, input.choice) ? input.choice : null
  const options = shownOptions(content, SEED, position).map(({ id, text }) => ({ id, text }))
  const row = { position, points, choice, accepted: null, ...mark(content, choice, points), version }
  return {
    ...view,
    question: { position, kind, contextLine, stem, options, unit, choice },
    section: sectionsByVersion(quiz.items).get(item.versionId) ?? null,
    points,
    explained: choice && explainedResponse(row, SEED),
  }
}
