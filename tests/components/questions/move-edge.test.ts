import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveEdge, trimSpan } from '#components/questions/move-edge.ts'

const TEXT = 'One went home.\nTwo met a king.'
const said = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end)
const king = { start: TEXT.indexOf('a king'), end: TEXT.length - 1 }

describe('moving an edge of evidence', () => {
  it('goes by words, and stays in its paragraph', () => {
    expect(said(moveEdge(TEXT, king, 'start', -1))).toBe('met a king')
    expect(said(moveEdge(TEXT, king, 'start', 1))).toBe('king')
    expect(said(moveEdge(TEXT, king, 'end', 1))).toBe('a king.')
    expect(said(moveEdge(TEXT, king, 'end', -1))).toBe('a')
    const two = { start: 15, end: 18 }
    expect(moveEdge(TEXT, two, 'start', -1)).toEqual(two)
  })

  it('never leaves an empty span, nor the text', () => {
    const text = fc.stringMatching(/^[a-c .\n]{1,40}$/)
    const move = fc.tuple(
      fc.constantFrom('start' as const, 'end' as const),
      fc.constantFrom(1 as const, -1 as const),
    )
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), fc.array(move, { maxLength: 12 }), (text, a, b, moves) => {
        const given = trimSpan(text, { start: Math.min(a, b), end: Math.max(a, b) })
        if (!given || given.end > text.length) return
        const moved = moves.reduce((span, [edge, by]) => moveEdge(text, span, edge, by), given)
        expect(moved.start).toBeGreaterThanOrEqual(0)
        expect(moved.start).toBeLessThan(moved.end)
        expect(moved.end).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('trims spaces, and has nothing of spaces alone', () => {
    expect(trimSpan('a  b ', { start: 1, end: 5 })).toEqual({ start: 3, end: 4 })
    expect(trimSpan('a  b', { start: 1, end: 3 })).toBeNull()
  })
})
