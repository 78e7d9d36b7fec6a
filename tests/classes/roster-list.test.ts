import { describe, expect, test } from 'vitest'
import { textOfFile } from '#lib/classes/roster-file.ts'
import { readRoster } from '#lib/classes/roster-list.ts'

const names = (list: string, familyFirst = false) => readRoster(list, familyFirst).map(({ name }) => name)
const problems = (list: string) => readRoster(list, false).map(({ problem }) => problem)

describe('a list of learners', () => {
  test.each([
    ['one name a line', 'Ada Lovelace\n\n  Alan   Turing \r\nGrace Hopper'],
    ['first and last name in columns', 'Ada,Lovelace\nAlan,Turing\nGrace,Hopper'],
    ['tabs, as a spreadsheet copies', 'Ada\tLovelace\tx@y.org\nAlan\tTuring\t\nGrace\tHopper\t1'],
    [
      'semicolons and headings',
      'Class;Last name;First name\n7b;Lovelace;Ada\n7b;Turing;Alan\n7b;Hopper;Grace',
    ],
    ['German headings', 'Nachname;Vorname\nLovelace;Ada\nTuring;Alan\nHopper;Grace'],
    ['one column with a heading', 'Name,E-mail\nAda Lovelace,a@b.org\nAlan Turing,\nGrace Hopper,'],
    ['numbers and bullets', '1. Ada Lovelace\n2) Alan Turing\n• Grace Hopper'],
    ['a column of numbers', '1,Ada,Lovelace\n2,Alan,Turing\n3,Grace,Hopper'],
    ['quotes', '"Ada Lovelace"\n"Alan Turing"\n"Grace Hopper"'],
  ])('is read from %s', (_, list) => {
    expect(names(list)).toEqual(['Ada Lovelace', 'Alan Turing', 'Grace Hopper'])
    expect(problems(list)).toEqual([null, null, null])
  })

  test('with the last name first is turned round', () => {
    expect(names('Lovelace, Ada\nTuring, Alan', true)).toEqual(['Ada Lovelace', 'Alan Turing'])
  })

  test('keeps names as people write them', () => {
    const list = [
      'Sinéad O’Connor',
      'Jean-Luc d’Arc',
      '王小明',
      'محمد علي',
      'Anna M. (B)',
      'Müller-Lüdenscheidt',
    ]
    expect(names(list.join('\n'))).toEqual(list)
    expect(problems(list.join('\n'))).toEqual(list.map(() => null))
  })

  test('says of each line what is wrong with it, by the line of the list', () => {
    const list = ['Ada Lovelace', '', 'ada  LOVELACE', 'alan@example.org', 'x'.repeat(81), '12345', '???']
    expect(readRoster(list.join('\n'), false).map(({ line, problem }) => [line, problem])).toEqual([
      [1, null],
      [3, 'The same name as in line 1.'],
      [4, expect.stringContaining('e-mail address')],
      [5, expect.stringContaining('at most 80')],
      [6, expect.stringContaining('no name')],
      [7, expect.stringContaining('does not look like')],
    ])
  })

  test.each([
    '=HYPERLINK("http://evil.example";"Ada")',
    "=cmd|' /C calc'!A0",
    '+49 151 23456789',
    '@SUM(A1)',
    '-1+1',
    '<script>alert(1)</script>',
    'https://evil.example/',
    "Robert'); DROP TABLE Users;--",
  ])('takes %j for no name', (cell) => {
    expect(problems(`${JSON.stringify(cell).replaceAll('\\"', '""')}\nAda`).at(0)).not.toBeNull()
  })

  test('loses null characters, marks that turn the direction round, and lone surrogates', () => {
    expect(names('A\u0000da\u202E Love\uD800lace\n\uFEFFAlan')).toEqual(['Ada Lovelace', 'Alan'])
  })

  test('with a quote that never ends harms nobody', () => {
    expect(readRoster(`"Ada\n${'Alan Turing\n'.repeat(300)}`, false).every(({ problem }) => problem)).toBe(
      true,
    )
  })

  test.each([
    ['nothing', ' \n \n', /no names/],
    ['headings alone', 'First name,Last name\n', /no names/],
    ['10,000 lines', Array.from({ length: 10_000 }, (_, n) => `Ada ${n}`).join('\n'), /10,000 lines/],
    ['a book', 'x'.repeat(600_000), /too long/],
  ])('is refused when it is %s', (_, list, sentence) => {
    expect(() => readRoster(list, false)).toThrow(sentence)
  })

  test('of 500 lines is read', () => {
    expect(readRoster(Array.from({ length: 500 }, (_, n) => `Ada ${n}`).join('\n'), false)).toHaveLength(500)
  })
})

describe('a file', () => {
  const bytes = (encoding: BufferEncoding, text: string) => new Uint8Array(Buffer.from(text, encoding))
  test.each([
    ['UTF-8', bytes('utf8', 'Jörg Ñandú')],
    ['UTF-8 with its mark', bytes('utf8', '\uFEFFJörg Ñandú')],
    ['UTF-16, as Excel writes it', bytes('utf16le', '\uFEFFJörg Ñandú')],
    ['UTF-16, the other way round', new Uint8Array(Buffer.from('\uFEFFJörg Ñandú', 'utf16le').swap16())],
    ['Latin-1', bytes('latin1', 'Jörg Ñandú')],
  ])('in %s is read', (_, content) => {
    expect(textOfFile(content).replace('\uFEFF', '')).toBe('Jörg Ñandú')
  })
})
