/** Codes to join a class by: short enough to be read from a wall, too many to be guessed. */
import { randomInt } from 'node:crypto'

/** Without those that are mistaken for each other: 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U and V. */
const LETTERS = 'ACDEFGHJKMNPQRTWXY34679'
const LENGTH = 8

/** 23^8, about 78 thousand million codes. `random` gives whole numbers below its argument. */
export function makeCode(random: (below: number) => number = randomInt): string {
  return Array.from({ length: LENGTH }, () => LETTERS[random(LETTERS.length)]).join('')
}

/** What somebody typed, as codes are stored: "ab cd-efgh" is "ABCDEFGH". */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')

/** A stored code as it is read out: "ABCD EFGH". */
export const spacedCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`
