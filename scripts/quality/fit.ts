import { chanceOf, type FittedModels, logOdds, type Models } from '../../lib/generation/acceptance/model.ts'
import { mulberry32 } from '../../lib/questions/option-order.ts'
import { type Example, fitBoosted } from './boost.ts'
import type { Judgement } from './judgements.ts'
import { fitLogistic } from './logistic.ts'

const FOLDS = 6
/** Small steps and shallow trees: there are hardly ten judgements to a feature. Found by cross-validation. */
const SETTINGS = { rounds: 150, rate: 0.05, depth: 2, rowShare: 0.6, columnShare: 0.2, leastInLeaf: 10 }
const SEED = 1

const TARGETS: Record<keyof Models, (judgement: Judgement) => boolean> = {
  stem: ({ stem }) => stem === 'ok',
  options: ({ options }) => options === 'ok',
  accepted: ({ accepted }) => accepted,
}

/**
 * The first rounds had a stricter rubric, which accepted a third as many. They teach what is wrong with a question, not
 * how likely it is accepted: they count half, and a feature that no new candidate has takes up what the rubric did.
 */
const STRICT = { rounds: 'strict', feature: 'strict-rubric', weight: 0.5 }

const isStrict = ({ round }: Judgement) => round.startsWith(STRICT.rounds)

/** Each candidate once, with all that its judges said. */
const byCandidate = (judgements: Judgement[]) => [...Map.groupBy(judgements, ({ id }) => id).values()]

/** What one rubric's judges said of each candidate. */
function examplesOf(judgements: Judgement[], target: (judgement: Judgement) => boolean): Example[] {
  const [strict, plain] = [judgements.filter(isStrict), judgements.filter((one) => !isStrict(one))].map(
    byCandidate,
  )
  return [
    ...plain!.map((said) => ({ features: said[0]!.features, ...shareOf(said, target) })),
    ...strict!.map((said) => {
      const { share, weight } = shareOf(said, target)
      return {
        features: { ...said[0]!.features, [STRICT.feature]: 1 },
        share,
        weight: STRICT.weight * weight,
      }
    }),
  ]
}

export function fitAll(judgements: Judgement[]): Models {
  const fitted = (target: (judgement: Judgement) => boolean) =>
    fitBoosted(examplesOf(judgements, target), { ...SETTINGS, random: mulberry32(SEED) })
  return { stem: fitted(TARGETS.stem), options: fitted(TARGETS.options), accepted: fitted(TARGETS.accepted) }
}

const shareOf = (said: Judgement[], target: (judgement: Judgement) => boolean) => ({
  share: said.filter(target).length / said.length,
  weight: said.length,
})

/** A candidate of an article with the share of its judges who accepted it, and the chance that models gave it. */
export type Ranked = { article: string; share: number; chance: number }

/** What models that did not see a candidate's article say of it, by cross-validation over whole articles; by the plain rubric. */
export function chancesUnseen(judgements: Judgement[]): Ranked[] {
  const articles = [...new Set(judgements.map(({ article }) => article))].sort()
  const foldOf = new Map(articles.map((article, i) => [article, i % FOLDS]))
  return Array.from({ length: FOLDS }, (_, fold) => {
    const models = fitAll(judgements.filter(({ article }) => foldOf.get(article) !== fold))
    const unseen = judgements.filter((one) => foldOf.get(one.article) === fold && !isStrict(one))
    return byCandidate(unseen).map((said) => ({
      article: said[0]!.article,
      share: shareOf(said, TARGETS.accepted).share,
      chance: chanceOf(models, said[0]!.features),
    }))
  }).flat()
}

type Point = { perArticle: number; offered: number; accepted: number }

/** Precision against questions per article, the most probable candidates of all articles first. */
export function curveOf(ranked: Ranked[], articles: number, perArticle: number[]): Point[] {
  const sorted = [...ranked].sort((a, b) => b.chance - a.chance)
  return perArticle.map((wanted) => {
    const offered = sorted.slice(0, Math.round(wanted * articles))
    const accepted = offered.reduce((sum, { share }) => sum + share, 0) / offered.length
    return { perArticle: wanted, offered: offered.length, accepted }
  })
}

/** Platt scaling: a logistic regression of the verdicts on the log odds of chances that did not see them. */
export function calibrationOf(unseen: Ranked[]): FittedModels['calibration'] {
  const examples = unseen.flatMap(({ share, chance }) => {
    const features = { odds: logOdds(chance) }
    // A candidate of which two judges differ counts once on each side.
    const verdicts = share === 0 || share === 1 ? [share === 1] : [true, false]
    return verdicts.map((accepted) => ({ features, accepted }))
  })
  const { bias, weights } = fitLogistic(examples, 0)
  return { bias, slope: weights.odds ?? 1 }
}
