import { describe, expect, test } from 'vitest'
import { type ComposedQuestion, changed, itemsOf, type Row, rowsOf } from '#lib/quizzes/composition.ts'
import { mergeKept } from '#lib/quizzes/merge-kept.ts'
import { parsePoints, pointsText } from '#lib/quizzes/points.ts'

const question = (name: string, article = 'A'): ComposedQuestion => ({
  questionId: `q-${name}`,
  versionId: name,
  stem: `${name}?`,
  contextLine: `March 4, 2025 · ${article} in the news`,
  topic: 'Money',
  article: { id: article, title: `${article} in the news` },
  newer: null,
  isKept: true,
})

const items = (...names: string[]) =>
  names.map((name) => {
    const [section, id = ''] = name.includes('/') ? name.split('/') : [null, name]
    return { versionId: id, points: 100, section: section ?? null }
  })
const rows = (...names: string[]): Row[] =>
  rowsOf(items(...names).map((item) => ({ ...item, question: question(item.versionId) })))
/** "H/a" for a question under a new heading. */
const said = (list: Row[]): string[] =>
  itemsOf(list).items.map(({ section, versionId }) => (section ? `${section}/${versionId}` : versionId))

describe('points as people type them', () => {
  test.each([
    ['1', 100],
    ['0.5', 50],
    ['0,5', 50],
    [' 2 ', 200],
    ['.25', 25],
    ['100', 10_000],
  ])('%j is %j hundredths, and is written so again', (typed, hundredths) => {
    expect(parsePoints(typed)).toBe(hundredths)
    expect(parsePoints(pointsText(hundredths))).toBe(hundredths)
  })
  test.each(['', '0', '-1', '1e2', '0.001', '100.01', 'one', '1.5.5', '.', 'NaN', '٣'])(
    '%j is refused',
    (typed) => {
      expect(parsePoints(typed)).toBe(null)
    },
  )
})

describe('rows', () => {
  test('say the same as the items that they were made of', () => {
    const list = rows('a', 'Money/b', 'c', 'Sport/d')
    expect(list.map(({ question, value }) => question?.versionId ?? value)).toEqual([
      ...['a', 'Money', 'b', 'c', 'Sport', 'd'],
    ])
    expect(said(list)).toEqual(['a', 'Money/b', 'c', 'Sport/d'])
  })

  test('name what cannot be stored, and leave out headings without words or without a question', () => {
    const list = rows('a', 'Money/b', 'Sport/c').map((row) => (row.id === 'b' ? { ...row, value: 'x' } : row))
    expect(itemsOf(list).problems).toEqual({ b: expect.stringContaining('Type points') })
    expect(said(changed(list, { what: 'take-out', at: 4 }))).toEqual(['a', 'Money/b'])
    expect(said(changed(list, { what: 'type', at: 3, value: ' ' }))).toEqual(['a', 'Money/b', 'c'])
    const long = changed(list, { what: 'type', at: 1, value: 'x'.repeat(301) })
    expect(Object.keys(itemsOf(long).problems)).toContain('above-b')
  })

  test('are moved across a heading, and not beyond the ends', () => {
    const list = rows('a', 'Money/b', 'c')
    expect(said(changed(list, { what: 'move', from: 2, to: 1 }))).toEqual(['a', 'b', 'Money/c'])
    expect(said(changed(list, { what: 'move', from: 0, to: 1 }))).toEqual(['Money/a', 'b', 'c'])
    expect(changed(list, { what: 'move', from: 0, to: -1 })).toBe(list)
    expect(changed(list, { what: 'move', from: 3, to: 4 })).toBe(list)
  })

  test('of a section go with its heading; what stands above the first heading stays there', () => {
    const list = rows('a', 'Money/b', 'c', 'Sport/d')
    const swapped = ['a', 'Sport/d', 'Money/b', 'c']
    expect(said(changed(list, { what: 'move-section', at: 4, step: -1 }))).toEqual(swapped)
    expect(said(changed(list, { what: 'move-section', at: 1, step: 1 }))).toEqual(swapped)
    expect(changed(list, { what: 'move-section', at: 1, step: -1 })).toBe(list)
    expect(changed(list, { what: 'move-section', at: 4, step: 1 })).toBe(list)
  })

  test('take a question once, and ask its newest wording when told so', () => {
    const list = rows('a')
    expect(said(changed(list, { what: 'add', question: question('b') }))).toEqual(['a', 'b'])
    expect(changed(list, { what: 'add', question: { ...question('a'), versionId: 'a2' } })).toBe(list)
    const old = [{ ...list[0]!, question: { ...question('a'), newer: 'a2' } }]
    expect(said(changed(old, { what: 'renew', at: 0 }))).toEqual(['a2'])
  })

  test('are grouped by article in the order in which articles come up, under headings that tell no key', () => {
    const mixed = rows('a', 'Old/b', 'c').map((row) =>
      row.id === 'b' ? { ...row, question: question('b', 'B') } : row,
    )
    const hidden = { ...question('d', 'B'), contextLine: 'March 4, 2025 · World' }
    const list = changed(mixed, { what: 'add', question: hidden })
    const grouped = changed(list, { what: 'group' })
    expect(said(grouped)).toEqual(['A in the news/a', 'c', 'World, March 4, 2025/b', 'd'])
    expect(new Set(grouped.map(({ id }) => id)).size).toBe(grouped.length)
  })
})

describe('a quiz after its article’s questions were judged anew', () => {
  const item = (id: string, more: object = {}) => ({
    ...{ versionId: id, questionId: `q-${id}`, articleId: 'A', points: 100, section: null, ...more },
  })
  const kept = (...ids: string[]) => ids.map((id) => ({ questionId: `q-${id}`, versionId: id }))
  const merged = (...args: Parameters<typeof mergeKept>) =>
    mergeKept(...args).map(({ versionId, points, section }) =>
      [section, versionId, points === 100 ? null : points].filter(Boolean).join('/'),
    )

  test('keeps order, points, headings and questions of other articles', () => {
    const before = [item('c', { points: 50 }), item('x', { articleId: 'B', section: 'Other' }), item('a')]
    expect(merged(before, kept('a', 'c'), 'A')).toEqual(['c/50', 'Other/x', 'a'])
  })

  test('takes out what was dropped, and its heading goes to the next', () => {
    const before = [item('a', { section: 'One' }), item('b', { section: 'Two' }), item('c'), item('d')]
    expect(merged(before, kept('a', 'c', 'd'), 'A')).toEqual(['One/a', 'Two/c', 'd'])
    expect(merged(before, kept('b', 'c', 'd'), 'A')).toEqual(['Two/b', 'c', 'd'])
  })

  test('puts what is new beside its neighbours in the article', () => {
    expect(merged([item('c'), item('a')], kept('a', 'b', 'c', 'd'), 'A')).toEqual(['c', 'd', 'a', 'b'])
    expect(merged([item('b', { section: 'One' })], kept('a', 'b'), 'A')).toEqual(['One/a', 'b'])
    expect(merged([item('x', { articleId: 'B' })], kept('a', 'b'), 'A')).toEqual(['x', 'a', 'b'])
  })

  test('asks the current version', () => {
    const renewed = [{ questionId: 'q-a', versionId: 'a2' }]
    expect(merged([item('a', { points: 200 })], renewed, 'A')).toEqual(['a2/200'])
  })
})
