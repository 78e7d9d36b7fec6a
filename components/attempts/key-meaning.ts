/** What a key does in the player; null for a key that is none of its business. */
export type KeyMeaning = { option: number } | 'next' | 'back'

const MOVES: Record<string, 'next' | 'back'> = { Enter: 'next', ArrowRight: 'next', ArrowLeft: 'back' }

export function keyMeaning(key: string): KeyMeaning | null {
  if (/^[1-9]$/.test(key)) return { option: Number(key) - 1 }
  if (/^[a-h]$/i.test(key)) return { option: key.toLowerCase().charCodeAt(0) - 97 }
  return MOVES[key] ?? null
}

/** The letter that an option is called by. */
export const letterOf = (option: number): string => String.fromCharCode(65 + option)
