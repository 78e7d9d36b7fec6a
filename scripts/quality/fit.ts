import { type Model, probabilityOf } from '../../lib/generation/acceptance/model.ts'
import type { Judgement } from './judgements.ts'
import { type Example, fitLogistic } from './logistic.ts'

const FOLDS = 6

type Models = { stem: Model; options: Model; accepted: Model }

const TARGETS: Record<keyof Models, (judgement: Judgement) => boolean> = {
  stem: ({ stem }) => stem === 'ok',
  options: ({ options }) => options === 'ok',
  accepted: ({ accepted }) => accepted,
}

function fitAll(judgements: Judgement[], penalty: number): Models {
  const fitted = (target: (judgement: Judgement) => boolean) =>
    fitLogistic(
      judgements.map((one): Example => ({ features: one.features, accepted: target(one) })),
      penalty,
    )
  return { stem: fitted(TARGETS.stem), options: fitted(TARGETS.options), accepted: fitted(TARGETS.accepted) }
}

/** The mean of what the whole says and of what its two halves say: each sees other mistakes. */
function chanceOf(models: Models, features: Judgement['features']): number {
  const halves = probabilityOf(models.stem, features) * probabilityOf(models.options, features)
  return (probabilityOf(models.accepted, features) + halves) / 2
}

type Point = { perArticle: number; offered: number; accepted: number }

/**
 * Precision against questions per article on articles that the fit did not see: by cross-validation over whole articles,
 * the most probable candidates of all articles first.
 */
export function curveOf(judgements: Judgement[], penalty: number, perArticle: number[]): Point[] {
  const articles = [...new Set(judgements.map(({ article }) => article))].sort()
  const foldOf = new Map(articles.map((article, i) => [article, i % FOLDS]))
  const ranked = Array.from({ length: FOLDS }, (_, fold) => {
    const models = fitAll(
      judgements.filter(({ article }) => foldOf.get(article) !== fold),
      penalty,
    )
    return eachOnce(judgements.filter(({ article }) => foldOf.get(article) === fold)).map(
      ({ features, share }) => ({ share, chance: chanceOf(models, features) }),
    )
  })
    .flat()
    .sort((a, b) => b.chance - a.chance)
  return perArticle.map((wanted) => {
    const offered = ranked.slice(0, Math.round(wanted * articles.length))
    const accepted = offered.reduce((sum, { share }) => sum + share, 0) / offered.length
    return { perArticle: wanted, offered: offered.length, accepted }
  })
}

/** Each candidate with the share of its judges who accepted it. */
function eachOnce(judgements: Judgement[]): { features: Judgement['features']; share: number }[] {
  const byId = Map.groupBy(judgements, ({ id }) => id)
  return [...byId.values()].map((said) => ({
    features: said[0]!.features,
    share: said.filter(({ accepted }) => accepted).length / said.length,
  }))
}
