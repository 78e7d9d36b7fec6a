/** What a key does in the player; null for a key that is none of its business. */
export type KeyMeaning = { option: number } | 'flag' | 'enter' | 'next' | 'back'

const MOVES: Record<string, 'enter' | 'next' | 'back'> = {
  Enter: 'enter',
  ArrowRight: 'next',
  ArrowLeft: 'back',
}

/** `options` is how many the question has: where one of them is called F, that is what F chooses. */
export function keyMeaning(key: string, options: number): KeyMeaning | null {
  if (/^[1-9]$/.test(key)) return { option: Number(key) - 1 }
  if (/^f$/i.test(key) && options < 6) return 'flag'
  if (/^[a-h]$/i.test(key)) return { option: key.toLowerCase().charCodeAt(0) - 97 }
  return MOVES[key] ?? null
}

/** The letter that an option is called by. */
export const letterOf = (option: number): string => String.fromCharCode(65 + option)
