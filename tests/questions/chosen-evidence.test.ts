import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosenEvidence } from '#lib/questions/chosen-evidence.ts'
import { evidenceHolds, makeEvidence } from '#lib/questions/evidence.ts'

describe('evidence as a form names it', () => {
  it('always stands in the text, in order, apart from each other, without spaces at its edges', () => {
    const span = fc.tuple(fc.nat(80), fc.nat(80)).map(([a, b]) => `${a}-${b}`)
    const spans = fc.array(fc.oneof(span, fc.string({ maxLength: 8 })), { maxLength: 6 })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), spans, (text, spans) => {
        const { evidence, mistake } = chosenEvidence(spans, text, [])
        if (!evidence) {
          expect(mistake).toMatch(/\.$/)
          return
        }
        let last = 0
        for (const one of evidence) {
          expect(evidenceHolds(text, one)).toBe(true)
          expect(one.quote).toBe(one.quote.trim())
          expect(one.quote.isWellFormed()).toBe(true)
          expect(one.start).toBeGreaterThanOrEqual(last)
          last = one.end
        }
      }),
    )
  })

  it('of an article that may not be read keeps what was cited, or less', () => {
    const known = [makeEvidence('abcdef', { start: 0, end: 2, quote: 'ab' })]
    expect(chosenEvidence(['0-2', '3-4'], null, known)).toEqual({ evidence: known })
    expect(chosenEvidence([], null, known)).toEqual({ evidence: [] })
  })
})
