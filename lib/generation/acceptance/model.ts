import type { Features } from './features.ts'

/** A leaf's part of the log odds; or a feature, a bound, and the trees for values up to it and above it. */
export type Tree = number | [feature: string, above: number, low: Tree, high: Tree]

/** Boosted trees: the bias and one leaf of each tree add up to log odds. Fitted by `npm run quality -- fit`. */
export type Boosted = { bias: number; trees: Tree[] }

/** What was fitted: is the stem clear and worth asking, are the options good, is the whole accepted. */
export type Models = { stem: Boosted; options: Boosted; accepted: Boosted }

/** What the chances were on articles that the fit did not see: the share accepted is a straight line in their log odds (Platt scaling). */
export type FittedModels = Models & { calibration: { bias: number; slope: number } }

/** How probable it is, 0 to 1. A feature that is not there counts as 0. */
export function probabilityOf({ bias, trees }: Boosted, features: Features): number {
  return chance(trees.reduce<number>((sum, tree) => sum + leafOf(tree, features), bias))
}

/** What the leaf says in which the features fall. */
export function leafOf(tree: Tree, features: Features): number {
  let at = tree
  while (typeof at !== 'number') {
    const [feature, above, low, high] = at
    at = (features[feature] ?? 0) > above ? high : low
  }
  return at
}

/** The mean of what the whole says and of what its two halves say, which see other mistakes. */
export function chanceOf(models: Models, features: Features): number {
  const halves = probabilityOf(models.stem, features) * probabilityOf(models.options, features)
  return (probabilityOf(models.accepted, features) + halves) / 2
}

/** How likely readers accept a candidate: the chance as it turned out on unseen articles. */
export function calibrated(models: FittedModels, features: Features): number {
  const { bias, slope } = models.calibration
  return chance(bias + slope * logOdds(chanceOf(models, features)))
}

const chance = (odds: number) => 1 / (1 + Math.exp(-odds))

/** Natural logarithm of p / (1 - p), kept finite. */
export function logOdds(probability: number): number {
  const inside = Math.min(0.999, Math.max(0.001, probability))
  return Math.log(inside / (1 - inside))
}
