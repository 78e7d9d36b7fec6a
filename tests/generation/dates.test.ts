import { describe, expect, it } from 'vitest'
import { resolveDate, resolveDates } from '#lib/generation/dates.ts'
import { analyse } from '#lib/language/analyse.ts'

const TUESDAY = '2025-10-14'

function datesOf(text: string, publishedOn = TUESDAY): string[] {
  return resolveDates(analyse(text), publishedOn).map((date) =>
    'iso' in date ? `${date.part ?? ''}${date.iso} ${date.relation}` : date.reject,
  )
}

describe('the meaning of one expression', () => {
  it.each([
    ['on Wednesday', 'future', '2025-10-15'],
    ['on Thursday', 'past', '2025-10-09'],
    ['Tuesday', 'past', '2025-10-14'],
    ['Tuesday', 'future', '2025-10-14'],
    ['last Tuesday', 'past', '2025-10-07'],
    ['Sunday evening', 'past', '2025-10-12'],
    ['on Sept. 9', 'past', '2025-09-09'],
    ['Sept. 9', 'future', '2026-09-09'],
    ['Nov. 3', 'past', '2024-11-03'],
    ['9 September', 'past', '2025-09-09'],
    ['the 9th of September 2021', 'past', '2021-09-09'],
    ['Friday, September 12, 2025', 'past', '2025-09-12'],
    ['last December', 'past', '2024-12'],
    ['last February', 'past', '2025-02'],
    ['in February', 'past', '2025-02'],
    ['in November', 'past', '2024-11'],
    ['in November', 'future', '2025-11'],
    ['in February', 'future', '2026-02'],
    ['in 1963', 'past', '1963'],
    ['yesterday', 'past', '2025-10-13'],
    ['tomorrow', 'future', '2025-10-15'],
    ['last year', 'past', '2024'],
    ['next month', 'future', '2025-11'],
    ['last month', 'past', '2025-09'],
    ['2025-09-09', 'past', '2025-09-09'],
  ] as const)('reads “%s” in the %s as %s', (text, tense, iso) => {
    expect(resolveDate(text, TUESDAY, tense)).toMatchObject({ iso })
  })

  it.each([
    ['in late 2024', '2024', 'late', 'late 2024'],
    ['mid-September', '2025-09', 'mid', 'mid-September 2025'],
    ['early last year', '2024', 'early', 'early 2024'],
    ['early in 1999', '1999', 'early', 'early 1999'],
  ] as const)('keeps the part of “%s”', (said, iso, part, text) => {
    expect(resolveDate(said, TUESDAY, 'past')).toMatchObject({ iso, part, text })
  })

  it.each([
    ['last week', 'date:vague'],
    ['on Wednesday', 'date:next-day'],
    ['next Friday', 'date:next'],
    ['two years ago', 'date:ago'],
    ['from 2010 to 2014', 'date:range'],
    ['September 9-12', 'date:range'],
    ['the 1990s', 'date:decade'],
    ['February 30, 2024', 'date:impossible'],
    ['December 24, 2025', 'date:after-publication'],
  ])('refuses “%s” with %s', (text, reject) => {
    expect(resolveDate(text, TUESDAY, 'past')).toEqual({ reject })
  })

  it('refuses a weekday when the tense is not known', () => {
    expect(resolveDate('Wednesday', TUESDAY, 'unclear')).toEqual({ reject: 'date:tense' })
  })

  it('says why a relative date means its day', () => {
    expect(resolveDate('on Wednesday', TUESDAY, 'future')).toMatchObject({
      text: 'October 15, 2025',
      preposition: 'on',
      reason: 'The article of Tuesday, October 14, 2025 says “on Wednesday”: October 15, 2025.',
    })
  })
})

describe('the dates of an article', () => {
  it('takes the tense from the verb of the clause', () => {
    expect(datesOf('President al-Sharaa will travel to Moscow on Wednesday.')).toEqual(['2025-10-15 at'])
    expect(datesOf('President al-Sharaa is scheduled to meet Putin on Wednesday.')).toEqual(['2025-10-15 at'])
    expect(datesOf('President al-Sharaa travelled to Moscow on Thursday.')).toEqual(['2025-10-09 at'])
  })

  it('tells offsets that cut the expression out of the text', () => {
    const text = 'Novak visited Damascus on Sept. 9, where he met officials.'
    const [date] = resolveDates(analyse(text), TUESDAY)
    expect(date && text.slice(date.start, date.end)).toBe('Sept. 9')
  })

  it('marks dates that belong to a name or bound the clause', () => {
    expect(datesOf('He won the 2016 election in Hong Kong.')).toEqual(['2016 name'])
    expect(datesOf('She has led the party since 2014.')).toEqual(['2014 since'])
  })

  it('refuses what has no exact day', () => {
    expect(datesOf('The team stayed there until last week.')).toEqual(['date:until'])
    expect(datesOf('They arrived three days ago.')).toEqual(['date:ago'])
  })

  it('does not take a date without a year for one of this year when another year is told', () => {
    expect(datesOf('In 1988, he left Prague in March and returned on December 21.')).toEqual([
      '1988 at',
      'date:other-year',
      'date:other-year',
    ])
  })

  it('takes no names, modals and numbers for dates', () => {
    expect(datesOf('Theresa May said she may spend $2019 on 1,999 flags.')).toEqual([])
  })
})
