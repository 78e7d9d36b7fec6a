/** What a key means at the review desk. */
export type DeskKey = { move: 1 | -1 } | { verdict: 'keep' | 'drop' | 'undo' } | { edit: true }

const KEYS: Record<string, DeskKey> = {
  j: { move: 1 },
  k: { move: -1 },
  a: { verdict: 'keep' },
  x: { verdict: 'drop' },
  u: { verdict: 'undo' },
  e: { edit: true },
}

type Pressed = {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  /** Whether something that takes text, or a control that letters mean something to, has the focus. */
  isTyping: boolean
}

/** Null for a key that belongs to the browser or to a field. */
export function deskKey({ key, ctrlKey, metaKey, altKey, isTyping }: Pressed): DeskKey | null {
  if (ctrlKey || metaKey || altKey || isTyping) return null
  return KEYS[key.toLowerCase()] ?? null
}
