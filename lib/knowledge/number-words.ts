const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** Factors that stand after a number: "3.5 million", "two hundred", "three dozen". */
export const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

/** "three" → 3, "twenty-one" → 21, "ninety nine" → 99; nothing for other words. */
export function numberOfWord(word: string): number | undefined {
  const key = word.toLowerCase().replace(/\s+/gu, '-')
  const small = SMALL.indexOf(key)
  if (small >= 0) return small
  const [tens = '', unit] = key.split('-')
  const decade = TENS.indexOf(tens)
  if (decade < 0) return undefined
  if (unit === undefined) return 10 * (decade + 2)
  const rest = SMALL.indexOf(unit)
  return rest >= 1 && rest <= 9 ? 10 * (decade + 2) + rest : undefined
}

/** 3 → "three", 21 → "twenty-one"; nothing from 100 on, where news writes digits. */
export function wordOfNumber(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 99) return undefined
  if (value < 20) return SMALL[value]
  const unit = value % 10
  return unit === 0 ? TENS[value / 10 - 2] : `${TENS[Math.floor(value / 10) - 2]}-${SMALL[unit]}`
}
