import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlation, median } from '#lib/results/correlation.ts'
import { analyseItem, groupsOf, type Sitting } from '#lib/results/item-analysis.ts'
import { itemFlags } from '#lib/results/item-flags.ts'
import { scoreGroups } from '#lib/results/score-groups.ts'

/*
 * Twelve learners, six questions: one of several options with parts of its 200 points, unanswered ones (null, scoring 0),
 * ties in the totals, one that all had right. The expected values were computed apart, with NumPy 2.4.6 and SciPy 1.17.1:
 *
 *   M = np.array([[0 if v is None else v for v in row] for row in S], float)
 *   P = np.array([100, 100, 200, 100, 100, 100], float)
 *   T = M.sum(axis=1)
 *   facility = M.mean(axis=0) / P
 *   for j in range(6): discrimination = stats.pearsonr(M[:, j], T - M[:, j]).statistic   # None where M[:, j] is constant
 *   # the first one again by the textbook's formula of the point-biserial correlation:
 *   x = M[:, 0]; rest = T - x; p = (x > 0).mean()
 *   (rest[x > 0].mean() - rest[x == 0].mean()) / rest.std() * np.sqrt(p * (1 - p))        # 0.433048...
 *   k = round(.27 * 12); s = np.sort(T); lo, hi = s[k - 1], s[-k]                          # 3, 266, 533
 *   g = ['upper' if t >= hi else 'lower' if t <= lo else 'middle' for t in T]
 *   for n in ('upper', 'middle', 'lower'): (M[[i for i in range(12) if g[i] == n], j] / P[j]).mean()
 */
const SCORES: (number | null)[][] = [
  [100, 100, 200, 100, 0, 100],
  [100, 100, 200, 0, 0, 100],
  [100, 100, 133, 100, 100, 100],
  [100, 0, 200, 100, 0, 100],
  [100, 100, 66, 0, 0, 100],
  [100, 0, 133, 100, 100, 100],
  [0, 100, 66, null, 100, 100],
  [100, 0, 0, 0, 0, 100],
  [0, 0, 66, 0, 100, 100],
  [0, 100, null, null, 100, 100],
  [0, 0, 66, 0, 100, 100],
  [null, 0, 0, 0, null, 100],
]
const POINTS = [100, 100, 200, 100, 100, 100]
const EXPECTED = {
  facility: [0.583333, 0.5, 0.470833, 0.333333, 0.5, 1],
  discrimination: [
    0.43304824936487213,
    0.17397447341519665,
    0.6059730545579252,
    0.6407477979717148,
    -0.2530348647733487,
    null,
  ],
  /** Of the third question: upper, middle, lower. */
  groups: [0.776667, 0.532, 0.165],
}

/** Learner number `index` took 10 + index + question seconds; who scored less than all chose the option of that score. */
const sittingsOf = (scores: (number | null)[][]): Sitting[] =>
  scores.map((row, index) => ({
    responses: new Map(
      row.map((score, item) => {
        const choice = score === null ? null : [`scored ${score}`]
        const points = POINTS[item] ?? 100
        return [`q${item}`, { score: score ?? 0, points, choice, seconds: 10 + index + item }]
      }),
    ),
  }))

const analyse = (sittings: Sitting[], item: number) =>
  analyseItem(`q${item}`, sittings, groupsOf(sittings), (choice) => choice)

describe('Item analysis of the reference data', () => {
  const sittings = sittingsOf(SCORES)

  it('gives the facility that was computed apart', () => {
    for (const [item, expected] of EXPECTED.facility.entries()) {
      expect(analyse(sittings, item).facility).toBeCloseTo(expected, 6)
    }
  })

  it('gives the discrimination that was computed apart, and null where all had it right', () => {
    for (const [item, expected] of EXPECTED.discrimination.entries()) {
      const { discrimination } = analyse(sittings, item)
      if (expected === null) expect(discrimination).toBeNull()
      else expect(discrimination).toBeCloseTo(expected, 12)
    }
  })

  it('gives the groups by score, and how each did', () => {
    expect(groupsOf(sittings).filter((group) => group === 'upper')).toHaveLength(3)
    expect(groupsOf(sittings).filter((group) => group === 'lower')).toHaveLength(4)
    const { facilityOf } = analyse(sittings, 2)
    expect(facilityOf.upper).toBeCloseTo(EXPECTED.groups[0] ?? 0, 6)
    expect(facilityOf.middle).toBeCloseTo(EXPECTED.groups[1] ?? 0, 6)
    expect(facilityOf.lower).toBeCloseTo(EXPECTED.groups[2] ?? 0, 6)
  })

  it('counts what was given by group, and what was not', () => {
    const { given, unanswered } = analyse(sittings, 3)
    expect(given).toEqual([
      { what: 'scored 0', counts: { all: 6, upper: 0, middle: 2, lower: 4 } },
      { what: 'scored 100', counts: { all: 4, upper: 3, middle: 1, lower: 0 } },
    ])
    expect(unanswered).toEqual({ all: 2, upper: 0, middle: 2, lower: 0 })
    expect(given.reduce((sum, { counts }) => sum + counts.all, unanswered.all)).toBe(12)
  })

  it('takes the median of the time of those who answered', () => {
    expect(analyse(sittings, 5).seconds).toBe(20.5)
    expect(analyse(sittings, 0).seconds).toBe(15)
  })

  it('says too few below ten', () => {
    const few = sittingsOf(SCORES.slice(0, 9))
    expect(analyse(few, 0).discrimination).toBeNull()
    expect(analyse(few, 0).facility).not.toBeNull()
  })
})

describe('Item analysis of any data', () => {
  const table = fc.integer({ min: 10, max: 40 }).chain((learners) =>
    fc.array(fc.array(fc.constantFrom(0, 33, 50, 66, 100, null), { minLength: 6, maxLength: 6 }), {
      minLength: learners,
      maxLength: learners,
    }),
  )

  it('stays within its bounds', () => {
    fc.assert(
      fc.property(table, (scores) => {
        const { facility, discrimination } = analyse(sittingsOf(scores), 0)
        expect(facility).toBeGreaterThanOrEqual(0)
        expect(facility).toBeLessThanOrEqual(1)
        if (discrimination !== null) expect(Math.abs(discrimination)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('does not depend on the order of the learners', () => {
    fc.assert(
      fc.property(table, fc.infiniteStream(fc.nat()), (scores, random) => {
        const sittings = sittingsOf(scores)
        const mixed = sittings
          .map((sitting) => ({ sitting, at: random.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ sitting }) => sitting)
        const [here, there] = [analyse(sittings, 1), analyse(mixed, 1)]
        expect(there.discrimination ?? 2).toBeCloseTo(here.discrimination ?? 2, 9)
        expect(there.given).toEqual(here.given)
        expect(there.seconds).toEqual(here.seconds)
      }),
    )
  })

  it('is the same with a question more that all scored the same in, which has no discrimination itself', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(0, 50, 100), (scores, same) => {
        const wider = sittingsOf(scores.map((row) => [...row, same]))
        expect(analyse(wider, 0).discrimination ?? 2).toBeCloseTo(
          analyse(sittingsOf(scores), 0).discrimination ?? 2,
          9,
        )
        expect(analyse(wider, 6).discrimination).toBeNull()
      }),
    )
  })

  it('is turned around where what was right counts as wrong', () => {
    fc.assert(
      fc.property(table, (scores) => {
        const turned = scores.map(([first = 0, ...rest]) => [100 - (first ?? 0), ...rest])
        const [here, there] = [analyse(sittingsOf(scores), 0), analyse(sittingsOf(turned), 0)]
        if (here.discrimination !== null) {
          expect(there.discrimination).toBeCloseTo(-here.discrimination, 9)
        }
      }),
    )
  })
})

describe('Groups by score', () => {
  it('never part those who did the same', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1 }), (totals) => {
        const groups = scoreGroups(totals)
        const byTotal = Map.groupBy(groups, (_, index) => totals[index])
        for (const group of byTotal.values()) expect(new Set(group).size).toBe(1)
      }),
    )
  })

  it('are none where all did the same', () => {
    expect(scoreGroups([5, 5, 5, 5])).toEqual(['middle', 'middle', 'middle', 'middle'])
    expect(scoreGroups([])).toEqual([])
  })
})

describe('What is striking', () => {
  const question = {
    kind: 'wh' as const,
    options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    right: ['a'],
    isDropped: false,
  }
  /** Fifteen learners by what they chose, the best first, with the score of the rest. */
  const flagsOf = (choices: string, kind: 'wh' | 'trueFalse' = 'wh') => {
    const sittings = [...choices].map(
      (chosen, index): Sitting => ({
        responses: new Map([
          ['q', { score: chosen === 'a' ? 100 : 0, points: 100, choice: [chosen], seconds: 0 }],
          ['rest', { score: 100 * (choices.length - index), points: 2000, choice: ['x'], seconds: 0 }],
        ]),
      }),
    )
    const statistics = analyseItem('q', sittings, groupsOf(sittings), (choice) => choice)
    return itemFlags({ ...question, kind }, statistics).map(({ flag }) => flag)
  }

  it('is nothing where the question works', () => {
    expect(flagsOf('aaaaaaabaabcbcb')).toEqual([])
  })

  it('is a key that those who did well missed', () => {
    expect(flagsOf('bbbbcabbaaaaaaa')).toEqual(['against', 'keyRare'])
  })

  it('is an option that nobody took, but not of a statement that is true or false', () => {
    expect(flagsOf('aaaaaaabaabbbbb')).toEqual(['unused'])
    expect(flagsOf('aaaaaaabaabbbbb', 'trueFalse')).toEqual([])
  })

  it('is what is too easy or too hard', () => {
    expect(flagsOf('aaaaaaaaaaaaaaa')).toEqual(['tooEasy', 'unused'])
    expect(flagsOf('aabbbbbbccccccc')).toEqual(['tooHard'])
  })

  it('is that nothing can be said of few', () => {
    expect(flagsOf('bbbaaa')).toEqual(['few'])
  })
})

describe('The parts', () => {
  it('leave a correlation undefined where one side is the same for all', () => {
    expect(correlation([])).toBeNull()
    expect(correlation([[1, 2]])).toBeNull()
    expect(
      correlation([
        [0.1, 1],
        [0.1, 2],
        [0.1, 3],
      ]),
    ).toBeNull()
    expect(
      correlation([
        [1, 2],
        [2, 4],
        [3, 6],
      ]),
    ).toBeCloseTo(1, 12)
  })

  it('take the middle', () => {
    expect(median([])).toBeNull()
    expect(median([3])).toBe(3)
    expect(median([4, 1, 3])).toBe(3)
    expect(median([4, 1, 3, 2])).toBe(2.5)
  })
})
