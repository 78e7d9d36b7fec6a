/**
 * Geometry of the line of scores over time. x is in percent of the width (the drawing fits any), y in pixels of a fixed
 * height; so text and dots keep their size and shape on every screen.
 */
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { dayNumberOf, formatDayNumber } from '#components/format/day-number.ts'
import { formatShare, shareOf } from '#components/format/numbers.ts'

export const LINE_HEIGHT = { all: 220, top: 22, bottom: 190 } as const

export type ScoreLine = {
  points: { x: number; y: number; share: number }[]
  /** For a viewBox of 100 by the whole height; empty with fewer than two points. */
  path: string
  shares: { y: number; label: string }[]
  days: { x: number; label: string; anchor: 'start' | 'middle' | 'end' }[]
}

type Score = { submittedAt: string; score: number; maxScore: number }

export function scoreLine(scores: Score[], timeZone: string): ScoreLine {
  const moments = scores.map(({ submittedAt }) => dayNumberOf(submittedAt, timeZone))
  const first = Math.min(...moments)
  const last = Math.max(...moments)
  // A single moment stands in the middle.
  const x = scaleLinear(first === last ? [first - 1, last + 1] : [first, last], [3, 97])
  const y = scaleLinear([0, 1], [LINE_HEIGHT.bottom, LINE_HEIGHT.top])
  const points = scores.map((score, index) => {
    const share = shareOf(score.score, score.maxScore)
    return { x: x(moments[index]!), y: y(share), share }
  })
  const draw = line<{ x: number; y: number }>(
    (point) => point.x,
    (point) => point.y,
  )
  return {
    points,
    path: points.length > 1 ? (draw(points) ?? '') : '',
    shares: [0, 0.5, 1].map((share) => ({ y: y(share), label: formatShare(share) })),
    days: scores.length > 0 ? dayTicks(first, last, x) : [],
  }
}

/** Whole days, at most five, none so near the edge that its label would be cut off there. */
function dayTicks(first: number, last: number, x: (day: number) => number): ScoreLine['days'] {
  const whole = scaleLinear([first, last], [0, 1])
    .ticks(4)
    .filter((day) => Number.isInteger(day) && day >= first && day <= last)
  const days = whole.length > 1 ? whole : [first, ...(Math.floor(first) < Math.floor(last) ? [last] : [])]
  return days.map((day) => {
    const at = x(day)
    const anchor = at < 12 ? 'start' : at > 88 ? 'end' : 'middle'
    return { x: at, label: formatDayNumber(Math.floor(day)), anchor }
  })
}
