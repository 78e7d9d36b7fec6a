import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerWords, nameOf } from '#components/attempts/answer-words.ts'
import { choiceByKey } from '#components/attempts/inputs/choice-by-key.ts'
import { choiceOfForm } from '#components/attempts/inputs/choice-of-form.ts'
import { moved } from '#components/ui/moved.ts'
import { placeReached } from '#components/ui/place-reached.ts'
import type { QuestionKind } from '#lib/questions/kinds.ts'

const options = ['Beni', 'Goma', 'Katwa'].map((text, index) => ({ id: `o${index}`, text }))

describe('a key for an option', () => {
  const press = (kind: QuestionKind, choice: string[] | null, index: number) =>
    choiceByKey({ kind, options }, choice, index)

  it('chooses one, or adds it to several and takes it away again', () => {
    expect(press('wh', ['o1'], 0)).toEqual(['o0'])
    expect(press('several', ['o2'], 0)).toEqual(['o0', 'o2'])
    expect(press('several', ['o0', 'o2'], 0)).toEqual(['o2'])
    expect(press('several', ['o2'], 2)).toEqual([])
  })

  it('changes nothing where there is no such option, or options are moved', () => {
    expect(press('wh', null, 3)).toBe(null)
    expect(press('order', null, 0)).toBe(null)
    expect(choiceByKey({ kind: 'short', options: [] }, null, 0)).toBe(null)
  })
})

describe('the form without scripts', () => {
  const form = (choices: string[], ranks: string[] = []) => {
    const data = new FormData()
    for (const choice of choices) data.append('choice', choice)
    for (const rank of ranks) data.append('rank', rank)
    return data
  }

  it('holds options and typed text as they are, and nothing for an empty field', () => {
    expect(choiceOfForm('several', form(['o0', 'o2']))).toEqual(['o0', 'o2'])
    expect(choiceOfForm('short', form([' Swahili ']))).toEqual(['Swahili'])
    expect(choiceOfForm('number', form([' ']))).toEqual([])
    expect(choiceOfForm('wh', form([]))).toEqual([])
  })

  it('puts events in the order of their numbers', () => {
    expect(choiceOfForm('order', form(['a', 'b', 'c'], ['3', '1', '2']))).toEqual(['b', 'c', 'a'])
  })

  it('leaves events without a number where they are, as far as it can', () => {
    expect(choiceOfForm('order', form(['a', 'b', 'c'], ['', '', '']))).toEqual([])
    expect(choiceOfForm('order', form(['a', 'b', 'c'], ['', '', '1']))).toEqual(['c', 'a', 'b'])
  })

  it('gives an order of all events, whatever the numbers', () => {
    const ids = ['a', 'b', 'c', 'd']
    const rank = fc.constantFrom('', '1', '2', '3', '4', '-1', 'x')
    fc.assert(
      fc.property(fc.array(rank, { minLength: 4, maxLength: 4 }), (ranks) => {
        const choice = choiceOfForm('order', form(ids, ranks))
        expect(choice.length === 0 || [...choice].sort().join() === ids.join()).toBe(true)
      }),
    )
  })
})

describe('moving an entry', () => {
  it('keeps the order of the others, and moving it back restores the list', () => {
    const place = fc.nat(5)
    fc.assert(
      fc.property(place, place, (from, to) => {
        const list = ['a', 'b', 'c', 'd', 'e', 'f']
        const after = moved(list, from, to)
        expect(after[to]).toBe(list[from])
        expect(after.filter((entry) => entry !== list[from])).toEqual(
          list.filter((entry) => entry !== list[from]),
        )
        expect(moved(after, to, from)).toEqual(list)
      }),
    )
  })

  it('reaches a place when an edge of it has passed the middle there', () => {
    const boxes = [0, 60, 120].map((top) => ({ top, height: 50 }))
    expect(placeReached(boxes, 0, 34)).toBe(0)
    expect(placeReached(boxes, 0, 36)).toBe(1)
    expect(placeReached(boxes, 0, 500)).toBe(2)
    expect(placeReached(boxes, 2, -36)).toBe(1)
    expect(placeReached(boxes, 2, -500)).toBe(0)
    expect(placeReached(boxes, 1, 0)).toBe(1)
  })
})

describe('an answer in the words of the player', () => {
  it('has the letters of its options, in the order shown', () => {
    expect(answerWords({ kind: 'several', options }, ['o2', 'o0'])).toBe('A (“Beni”) and C (“Katwa”)')
    expect(nameOf({ kind: 'several', options }, ['o2', 'o0'], 'this answer')).toBe('A and C')
  })

  it('tells an order and a typed text in full, and nothing as no answer', () => {
    expect(answerWords({ kind: 'order', options }, ['o2', 'o0', 'o1'])).toBe(
      'first Katwa, then Beni, then Goma',
    )
    expect(answerWords({ kind: 'number', options: [] }, ['60 %'])).toBe('“60 %”')
    expect(nameOf({ kind: 'number', options: [] }, ['60 %'], 'this answer')).toBe('this answer')
    expect(answerWords({ kind: 'wh', options }, null)).toBe('no answer')
  })
})
