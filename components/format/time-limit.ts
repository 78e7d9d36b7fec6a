const plural = new Intl.PluralRules('en')

const counted = (count: number, unit: string): string =>
  `${count} ${unit}${plural.select(count) === 'one' ? '' : 's'}`

/** Seconds in words, without the units that are nothing: "10 minutes", "1 hour 30 minutes", "45 seconds". */
export function formatTimeLimit(seconds: number): string {
  const units: [number, string][] = [
    [Math.floor(seconds / 3_600), 'hour'],
    [Math.floor(seconds / 60) % 60, 'minute'],
    [seconds % 60, 'second'],
  ]
  const parts = units.filter(([count]) => count > 0).map(([count, unit]) => counted(count, unit))
  return parts.join(' ') || counted(0, 'second')
}
