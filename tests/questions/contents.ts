import fc from 'fast-check'
import type { QuestionKind } from '#lib/questions/kinds.ts'
import type { Markable } from '#lib/questions/marking.ts'

/** What marking has to know of a question, by kind, made at random; every one is as kinds.ts wants it. */
const named = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `o${index}` }))
const plain = { tolerance: null, unit: null }
const count = fc.integer({ min: 2, max: 10 })
const orderOf = (ids: string[]) => fc.shuffledSubarray(ids, { minLength: ids.length })

const oneOf = (kind: QuestionKind, counts = count) =>
  fc.tuple(counts, fc.nat()).map(([length, right]) => ({
    kind,
    options: named(length),
    key: [`o${right % length}`],
    ...plain,
  }))

const contents: Record<QuestionKind, fc.Arbitrary<Markable>> = {
  wh: oneOf('wh'),
  complete: oneOf('complete'),
  trueFalse: oneOf('trueFalse', fc.constant(2)),
  several: count
    .chain((length) => fc.tuple(fc.constant(length), someOf(length)))
    .map(([length, key]) => ({ kind: 'several' as const, options: named(length), key, ...plain })),
  order: count
    .chain((length) => fc.tuple(fc.constant(length), orderOf(named(length).map(({ id }) => id))))
    .map(([length, key]) => ({ kind: 'order' as const, options: named(length), key, ...plain })),
  number: fc.record({
    kind: fc.constant('number' as const),
    options: fc.constant([]),
    key: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => [String(value)]),
    tolerance: fc.option(fc.integer({ min: 0, max: 100 })),
    unit: fc.option(fc.constantFrom('%', 'km', 'people', 'million euros', '$')),
  }),
  short: fc
    .array(fc.stringMatching(/^[a-zé0-9][a-z ]{0,20}$/), { minLength: 1, maxLength: 4 })
    .map((key) => ({ kind: 'short' as const, options: [], key, ...plain })),
}

const someOf = (length: number) =>
  fc.shuffledSubarray(
    named(length).map(({ id }) => id),
    { minLength: 1, maxLength: length - 1 },
  )

export const anyContent = fc.oneof(...Object.values(contents))
export const contentOf = (kind: QuestionKind): fc.Arbitrary<Markable> => contents[kind]

const typed = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('12', '1,200', '60 %', 'the o1', '-5', '1.2 million'),
)

/** Anything that might come instead of a choice: ids, known or not, twice or missing, and texts. */
export const anyChoice = fc.option(
  fc.array(
    fc.oneof(
      fc.nat(11).map((id) => `o${id}`),
      typed,
    ),
    { maxLength: 12 },
  ),
)
