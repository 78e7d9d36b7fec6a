import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CardOfFile, deckFile, LONGEST_FILE, parseDeck, type WrittenCard } from '#lib/cards/deck-file.ts'
import { AppError } from '#lib/errors.ts'

const card = (part: Partial<WrittenCard> = {}): WrittenCard => ({
  article: { title: 'A title', publishedOn: '2026-01-02', contentHash: 'a'.repeat(64) },
  statement: 'The ferry sails again.',
  question: null,
  origin: 'missed',
  schedule: {
    ...{ due: '2026-03-01T00:00:00.000Z', stability: 3, difficulty: 5, scheduledDays: 3, learningSteps: 0 },
    ...{ reps: 1, lapses: 0, state: 'review', lastReview: '2026-02-26T10:00:00.000Z' },
  },
  left: null,
  ...part,
})

const file = (...cards: unknown[]) => JSON.stringify({ ...deckFile([], new Date(0)), cards })

describe('the file of a deck', () => {
  test('is read as it was written', () => {
    const [read]: CardOfFile[] = parseDeck(JSON.stringify(deckFile([card()], new Date())))
    expect(read).toMatchObject({ statement: card().statement, schedule: { stability: 3, state: 'review' } })
    expect(read?.schedule.due).toEqual(new Date('2026-03-01'))
  })

  test.each([
    ['no JSON', '{', 'it is not JSON'],
    ['nothing', '', 'it is not JSON'],
    ['null', 'null', 'it is not the file of a deck'],
    ['another file', '{"format":"anki"}', 'it is not the file of a deck'],
    ['another version', JSON.stringify({ ...deckFile([], new Date()), version: 2 }), 'another version'],
    ['cards that are none', file('x'), 'card 1 has a mistake'],
    ['no list', JSON.stringify({ ...deckFile([], new Date()), cards: {} }), 'cannot be taken up'],
    ['too many', file(...Array(5001).fill(card())), 'at most 5000 cards'],
    ['too much', ' '.repeat(LONGEST_FILE + 1), 'too large'],
    ['a NUL', file(card({ statement: 'a\0b' })), 'broken characters'],
    ['half a character', file(card({ statement: '\ud83d' })), 'broken characters'],
    ['a wrong hash', file(card({ article: { ...card().article, contentHash: '../..' } })), 'SHA-256'],
  ])('with %s is refused with a sentence that says why', (_, content, why) => {
    expect(() => parseDeck(content)).toThrow(AppError)
    expect(() => parseDeck(content)).toThrow(why)
  })

  test.each([
    ['a difficulty that FSRS does not know', { difficulty: 0 }],
    ['no stability', { stability: 0 }],
    ['a stability beyond all', { stability: 1e300 }],
    ['no last review', { lastReview: null }],
    ['a state of its own', { state: 'known' }],
    ['a date that is none', { due: 'tomorrow' }],
    ['half a review', { reps: 0.5 }],
    ['reviews beyond all', { reps: 1e12 }],
    ['more than is asked', { admin: true }],
  ])('with %s in a schedule is refused', (_, part) => {
    const bad = { ...card(), schedule: { ...card().schedule, ...part } }
    expect(() => parseDeck(file(card(), bad))).toThrow('card 2 has a mistake')
  })

  test('whatever it holds is read or refused, and never breaks', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
        try {
          expect(parseDeck(content)).toEqual([])
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
        }
      }),
    )
  })
})
