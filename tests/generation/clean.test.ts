import { describe, expect, test } from 'vitest'
import { cleanBlocks } from '#lib/generation/clean.ts'

const kept = (text: string) => cleanBlocks(text).map(({ start, end }) => text.slice(start, end))

describe('what of an article can be evidence', () => {
  test('whole paragraphs stay as they are', () => {
    expect(kept('The ferry sank off the coast on Friday.\n\nNobody was hurt, the coast guard said.')).toEqual(
      ['The ferry sank off the coast on Friday.', 'Nobody was hurt, the coast guard said.'],
    )
  })

  test.each([
    ['MOSCOW (AP) - The ferry sank off the coast on Friday.'],
    ['Oslo, Norway (Reuters) — The ferry sank off the coast on Friday.'],
    ['JERUSALEM — The ferry sank off the coast on Friday.'],
  ])('a dateline is left out: %s', (text) => {
    expect(kept(text)).toEqual(['The ferry sank off the coast on Friday.'])
  })

  test.each([
    ['By Anna Berg, staff writer of the paper.'],
    ['Photo: the harbour of Bergen in the morning.'],
    ['Read more about the ferries of the north here.'],
    ['- the first ferry left the harbour at nine.'],
    ['Ferries of the north and their harbours'],
    ['pilgrims at the mosque of the city in 2008.'],
    ['Follow the story at www.example.org/ferries today.'],
  ])('a line about the page is left out: %s', (line) => {
    expect(kept(line)).toEqual([])
  })

  test.each([
    ['Image: Bill Berg / Harbour Office.'],
    ['Photo credit: Anna Berg'],
    ['(Getty Images)'],
    ['(AP Photo/Anna Berg)'],
    ['(File photo)'],
    ['File photo.'],
  ])('a caption is no evidence, long as it is: … %s', (credit) => {
    const caption =
      'Harbour master Anna Berg announces in front of hundreds of guests where the four old ferries of the north, which ' +
      'carried mail and passengers between the islands for more than sixty years, will be shown to visitors from all over ' +
      'the country during the summer of 2024, as the last of them arrives.'
    expect(kept(caption)).toHaveLength(1)
    expect(kept(`${caption} ${credit}`)).toEqual([])
  })

  test('a report that ends with an image or the name of an agency is no caption', () => {
    const report = 'The harbour of the town has to mend its image, the daily paper said (the mayor agreed).'
    expect(kept(report)).toEqual([report])
  })

  test('a heading behind the last sentence of a long paragraph is cut off', () => {
    const sentence = `${'The ferry left the harbour of the town with its lights on. '.repeat(3)}`.trim()
    expect(kept(`${sentence} A second heading`)).toEqual([sentence])
  })

  test('hard-wrapped lines are read as one paragraph', () => {
    const line = 'The ferry left the harbour of the old town in the early morning hours'
    const text = `${Array.from({ length: 8 }, () => line).join('\n')} and came back.`
    expect(kept(text)).toHaveLength(1)
  })
})
