/**
 * Responses that the server has not acknowledged, kept on this device: one record an attempt. Tabs share the record, so a
 * change touches only its own entries.
 */
import type { Save } from './player-state.ts'

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = (attemptId: string) => `quizwire:attempt:${attemptId}`

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((text) => typeof text === 'string')

/** What a save of each kind holds besides. */
const CONTENTS: Record<string, (save: Record<string, unknown>) => boolean> = {
  answer: ({ choice, revision }) => isTexts(choice) && typeof revision === 'number',
  flag: ({ flagged }) => typeof flagged === 'boolean',
  check: ({ revision }) => typeof revision === 'number',
}

function isSave(value: unknown): value is Save {
  if (typeof value !== 'object' || value === null) return false
  const save: Record<string, unknown> = { ...value }
  return (
    typeof save.id === 'string' &&
    typeof save.position === 'number' &&
    typeof save.sent === 'boolean' &&
    (CONTENTS[String(save.kind)]?.(save) ?? false)
  )
}

/** In the order of the changes; empty when there are none or the record cannot be read. */
export function readKept(storage: Storage, attemptId: string): Save[] {
  try {
    const record: unknown = JSON.parse(storage.getItem(keyOf(attemptId)) ?? '[]')
    return Array.isArray(record) ? record.filter(isSave) : []
  } catch {
    return []
  }
}

/** Puts the difference between two states of the queue into the record. False when the device does not take it. */
export function keep(storage: Storage, attemptId: string, before: Save[], after: Save[]): boolean {
  const mine = new Set([...before, ...after].map((save) => save.id))
  const others = readKept(storage, attemptId).filter((save) => !mine.has(save.id))
  const record = [...others, ...after]
  try {
    if (record.length === 0) storage.removeItem(keyOf(attemptId))
    else storage.setItem(keyOf(attemptId), JSON.stringify(record))
    return true
  } catch {
    return false
  }
}
