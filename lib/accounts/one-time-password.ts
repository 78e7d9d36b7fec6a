/** Passwords that are given out on paper, for the first sign-in. */
import { randomInt } from 'node:crypto'
import { PASSWORD_WORDS } from './password-words.ts'

/** Digits that are taken for no letter. */
const DIGITS = '23456789'

const DAYS = 14

/** "maple-otter-cloud-river-47": four words and two digits, 38 bits. `random` gives whole numbers below its argument. */
export function makeOneTimePassword(random: (below: number) => number = randomInt): string {
  const words = Array.from({ length: 4 }, () => PASSWORD_WORDS[random(PASSWORD_WORDS.length)])
  const digits = Array.from({ length: 2 }, () => DIGITS[random(DIGITS.length)]).join('')
  return [...words, digits].join('-')
}

/** Until when a password that is given out now opens the account. */
export const oneTimeUntil = (now: Date): Date => new Date(now.getTime() + DAYS * 86_400_000)
