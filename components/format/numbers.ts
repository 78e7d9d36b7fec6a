const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const upToTwo = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const share = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })
const plural = new Intl.PluralRules('en')

export const formatNumber = (value: number): string => whole.format(value)

/** Hundredths of a point as points: 150 is "1.5". */
export const formatPoints = (hundredths: number): string => upToTwo.format(hundredths / 100)

/** Share of a whole, 0 to 1; nothing of nothing is 0. */
export const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

export const formatShare = (value: number): string => share.format(value)

/** "1 question", "1,200 questions". */
export const formatCount = (count: number, one: string, other: string): string =>
  `${whole.format(count)} ${plural.select(count) === 'one' ? one : other}`
