/** Points of a question as people type them, and as they are stored: hundredths. Pure. */

const LEAST = 1
const MOST = 100_00

export const POINTS_ASKED = 'Type points from 0.01 to 100, such as 1, 0.5 or 2.'

/** "1", "0.5" or "0,5" in hundredths; null for what is no number of points. */
export function parsePoints(typed: string): number | null {
  const text = typed.trim().replace(',', '.')
  if (!/^\d{0,3}(\.\d{0,2})?$/.test(text) || !/\d/.test(text)) return null
  const hundredths = Math.round(Number(text) * 100)
  return arePoints(hundredths) ? hundredths : null
}

export const arePoints = (hundredths: number): boolean =>
  Number.isInteger(hundredths) && hundredths >= LEAST && hundredths <= MOST

export const pointsText = (hundredths: number): string => String(hundredths / 100)
