import { describe, expect, it } from 'vitest'
import { differences } from '#lib/questions/difference.ts'
import { emptyForm, formOf, type QuestionForm, readForm } from '#lib/questions/question-form.ts'

const form: QuestionForm = {
  ...emptyForm,
  stem: 'Who won the race?',
  options: [
    { id: 'a', text: 'Ann', why: '', right: true, place: '' },
    { id: 'b', text: 'Bob', why: 'He fell.', right: false, place: '' },
  ],
}
const between = (change: Partial<QuestionForm>, quotes = ['Ann won.']) =>
  differences({ form, quotes: ['Ann won.'] }, { form: { ...form, ...change }, quotes })
const inWords = (list: ReturnType<typeof between>) =>
  list.map(
    ({ name, pieces }) =>
      `${name}: ${pieces.map(({ text, change }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[change]).join('')}`,
  )

describe('the difference of two versions', () => {
  it('is none where they say the same', () => {
    expect(between({})).toEqual([])
  })

  it('names each field that differs, word by word', () => {
    expect(inWords(between({ stem: 'Who lost the race?', explanation: 'She did.' }, ['Bob lost.']))).toEqual([
      'Question: Who -won-+lost+ the race?',
      'Explanation: +She did.+',
      'Evidence: -Ann won. -+Bob lost.+',
    ])
  })

  it('compares options by id, then by text, and tells those that came and went', () => {
    const [ann, bob] = form.options as [QuestionForm['options'][0], QuestionForm['options'][0]]
    const options = [
      { ...ann, text: 'Anna' },
      { ...bob, id: '' },
      { ...bob, id: '', text: 'Cy', why: '' },
    ]
    expect(inWords(between({ options }))).toEqual([
      'Option 1: -Ann -+Anna+',
      'Option 3: +Cy+',
      'Right answer: -Ann -+Anna+',
    ])
    expect(inWords(between({ options: [ann] }))).toEqual(['Option taken away: -Bob — He fell.-'])
  })

  it('tells another key, of every kind', () => {
    const swapped = form.options.map((option) => ({ ...option, right: !option.right }))
    expect(inWords(between({ options: swapped }))).toEqual(['Right answer: -Ann -+Bob+'])
    const number = { ...form, kind: 'number', number: '5', unit: 'km' }
    expect(
      inWords(differences({ form: number, quotes: [] }, { form: { ...number, tolerance: '1' }, quotes: [] })),
    ).toEqual(['Right answer: 5 km+ (± 1)+'])
  })
})

describe('a form', () => {
  it('reads back what it holds, and keeps what fields of another kind said', () => {
    const content = {
      kind: 'order' as const,
      contextLine: '',
      stem: 'In which order?',
      options: [
        { id: 'a', text: 'First', why: '' },
        { id: 'b', text: 'Second', why: '' },
      ],
      key: ['b', 'a'],
      tolerance: null,
      unit: null,
      explanation: '',
      evidence: [{ start: 3, end: 9 }],
    }
    const known = formOf(content, 'Sport')
    expect(known.options.map(({ place }) => place)).toEqual(['2', '1'])
    expect(known.spans).toEqual(['3-9'])
    const sent = new FormData()
    sent.set('kind', 'number')
    sent.set('number', '1')
    sent.append('span', '3-9')
    sent.append('span', '3-9')
    expect(readForm(sent, known)).toEqual({ ...known, kind: 'number', number: '1' })
  })
})
