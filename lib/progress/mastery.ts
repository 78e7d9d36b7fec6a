/**
 * How much of a topic somebody knows, as far as their answers can tell: the share that was right, and the range in
 * which what they know lies in four of five cases. The fewer answers, the wider the range.
 *
 * The range is the score interval of Wilson, E. B. (1927), "Probable inference, the law of succession, and statistical
 * inference", Journal of the American Statistical Association 22, 209–212; it stays true with few answers, where the
 * common share ± z·σ does not (Brown, Cai, DasGupta 2001, Statistical Science 16, 101–133).
 */
export type Mastery = { share: number; low: number; high: number }

/** The 90th percentile of the normal distribution: four of five cases lie between it and its negative. */
const Z = 1.2815515655446004

/** With no answers nothing is known: from none to all. */
export function masteryOf({ correct, questions }: { correct: number; questions: number }): Mastery {
  if (questions === 0) return { share: 0, low: 0, high: 1 }
  const share = correct / questions
  const weight = 1 + Z ** 2 / questions
  const middle = (share + Z ** 2 / (2 * questions)) / weight
  const reach = (Z / weight) * Math.sqrt((share * (1 - share)) / questions + Z ** 2 / (4 * questions ** 2))
  return { share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) }
}
