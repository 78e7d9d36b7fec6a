/**
 * Item analysis: how each question of a test did among those who took it, by classical test theory. Pure. One sitting a
 * learner, their first: later ones build on it (docs.moodle.org, Quiz statistics calculations, "Quizzes that allow multiple
 * attempts"). Points are hundredths. What nobody answered scored 0 and counts as such.
 */
import { FEWEST } from '#lib/questions/item-limits.ts'
import { correlation, mean, median } from './correlation.ts'
import { type ScoreGroup, scoreGroups } from './score-groups.ts'

/** What somebody gave to one question. */
export type ItemResponse = {
  score: number
  points: number
  /** Ids of options or the typed text; null while unanswered. */
  choice: string[] | null
  /** As far as the player told; 0 for not told. */
  seconds: number
}

/** One learner's test: the response to each question by the question's id. Questions that were not asked are missing. */
export type Sitting = { responses: ReadonlyMap<string, ItemResponse> }

export type Counts = Record<ScoreGroup, number> & { all: number }

export type ItemStatistics = {
  /** Sittings in which it was asked. */
  asked: number
  unanswered: Counts
  /**
   * Facility: the mean score divided by the points, 0 to 1 (Moodle's "facility index", there in percent). Null without
   * sittings, and for what is worth nothing.
   */
  facility: number | null
  /** The same of those who did best and worst; null where there are none. */
  facilityOf: Record<ScoreGroup, number | null>
  /**
   * Discrimination: the correlation between the score of the question and the score of the rest of the test, −1 to 1 – the
   * point-biserial correlation where a question is right or wrong, corrected, because the question itself is not in the
   * total. It is Moodle's "discrimination index", r = C(x, X) / √(V(x) V(X)) with X the total without x, there in percent
   * (moodle/moodle, question/classes/statistics/questions/calculator.php: covariance, markvariance, othermarkvariance). Null
   * where it is not defined (all scored the same, or the rest did), and among fewer than FEWEST.
   */
  discrimination: number | null
  /** How often each was given, by `giverOf`: most often first. */
  given: { what: string; counts: Counts }[]
  /** Median time spent by those who answered; null when nobody told. */
  seconds: number | null
}

/**
 * The statistics of one question. `partsOf` says what to count of a choice: each option chosen, or one text for all.
 */
export function analyseItem(
  questionId: string,
  sittings: readonly Sitting[],
  groups: readonly ScoreGroup[],
  partsOf: (choice: string[]) => string[],
): ItemStatistics {
  const asked = sittings.flatMap(({ responses }, index) => {
    const response = responses.get(questionId)
    const group = groups[index] ?? 'middle'
    return response ? [{ ...response, group, rest: totalOf(responses) - response.score }] : []
  })
  const scored = asked.filter(({ points }) => points > 0)
  const shares = (of: typeof scored) => (of.length === 0 ? null : mean(of.map((r) => r.score / r.points)))
  const ofGroup = (group: ScoreGroup) => shares(scored.filter((response) => response.group === group))
  const answered = asked.filter(({ choice }) => choice !== null)
  return {
    asked: asked.length,
    unanswered: countGroups(asked.filter(({ choice }) => choice === null)),
    facility: shares(scored),
    facilityOf: { upper: ofGroup('upper'), middle: ofGroup('middle'), lower: ofGroup('lower') },
    discrimination:
      scored.length < FEWEST ? null : correlation(scored.map(({ score, rest }) => [score, rest])),
    given: countGiven(
      answered.flatMap(({ choice, group }) =>
        [...new Set(partsOf(choice ?? []))].map((what) => ({ what, group })),
      ),
    ),
    seconds: median(answered.flatMap(({ seconds }) => (seconds > 0 ? [seconds] : []))),
  }
}

/** The group of each sitting, by its total. */
export const groupsOf = (sittings: readonly Sitting[]): ScoreGroup[] =>
  scoreGroups(sittings.map(({ responses }) => totalOf(responses)))

function totalOf(responses: Sitting['responses']): number {
  let total = 0
  for (const { score } of responses.values()) total += score
  return total
}

function countGroups(of: readonly { group: ScoreGroup }[]): Counts {
  const counts: Counts = { all: of.length, upper: 0, middle: 0, lower: 0 }
  for (const { group } of of) counts[group] += 1
  return counts
}

function countGiven(given: { what: string; group: ScoreGroup }[]): ItemStatistics['given'] {
  return [...Map.groupBy(given, ({ what }) => what)]
    .map(([what, of]) => ({ what, counts: countGroups(of) }))
    .sort((a, b) => b.counts.all - a.counts.all || (a.what < b.what ? -1 : 1))
}
