'use client'

import { useEffect, useRef, useState } from 'react'
import {
  type Change,
  type Composition,
  type CompositionItem,
  changed,
  itemsOf,
  type Row,
} from '#lib/quizzes/composition.ts'

export type Saved =
  | { kind: 'saved'; seen: string }
  | { kind: 'conflict'; stored: Composition }
  | { kind: 'refused'; message: string }

export type ComposerServer = {
  save: (seen: string, items: CompositionItem[]) => Promise<Saved>
  /** What is stored now. */
  look: () => Promise<Composition | null>
}

export type Trouble = Exclude<Saved, { kind: 'saved' }> | { kind: 'away' }

type Start = { rows: Row[]; stored: Composition; conflict: Composition | null }

const PAUSE = 500

const keyOf = (rows: readonly Row[]): string => JSON.stringify(itemsOf(rows).items)
const storedAs = ({ seen, rows }: Composition) => ({ seen, key: keyOf(rows) })

/** The rows as they stand on the page; saved one after another, a moment after each change. */
export function useComposition({ rows: first, stored: read, conflict }: Start, server: ComposerServer) {
  const [rows, setRows] = useState(first)
  const [undoable, setUndoable] = useState<Row[] | null>(null)
  const [stored, setStored] = useState(() => storedAs(read))
  const [isSaving, setSaving] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(conflict && { kind: 'conflict', stored: conflict })
  const { items, problems } = itemsOf(rows)
  const key = JSON.stringify(items)
  const isOpen = key !== stored.key
  const isReady = isOpen && !isSaving && !trouble && Object.keys(problems).length === 0

  async function send(): Promise<void> {
    setSaving(true)
    try {
      const saved = await server.save(stored.seen, items)
      if (saved.kind === 'saved') setStored({ seen: saved.seen, key })
      else setTrouble(saved)
    } catch {
      setTrouble({ kind: 'away' })
    }
    setSaving(false)
  }

  function adopt(now: Composition): void {
    setRows(now.rows)
    setStored(storedAs(now))
    setTrouble(null)
    setUndoable(null)
  }

  /** What was changed elsewhere is shown at once while nothing is changed here. */
  async function look(): Promise<void> {
    const now = await server.look().catch(() => null)
    if (now && now.seen !== latest.current.stored.seen && !latest.current.isOpen) adopt(now)
  }

  const latest = useRef({ stored, isOpen, isReady, send, look })
  useEffect(() => {
    latest.current = { stored, isOpen, isReady, send, look }
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of what is to be saved starts the pause anew
  useEffect(() => {
    if (!isReady) return
    const timer = setTimeout(() => void latest.current.send(), PAUSE)
    return () => clearTimeout(timer)
  }, [isReady, key])

  useEffect(() => {
    const seeAgain = () => {
      if (document.visibilityState === 'visible') void latest.current.look()
    }
    const retry = () => setTrouble((now) => (now?.kind === 'away' ? null : now))
    seeAgain() // "Back" may have brought an old page
    document.addEventListener('visibilitychange', seeAgain)
    window.addEventListener('online', retry)
    return () => {
      document.removeEventListener('visibilitychange', seeAgain)
      window.removeEventListener('online', retry)
      if (latest.current.isReady) void latest.current.send()
    }
  }, [])

  useEffect(() => {
    if (!isOpen) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isOpen])

  return {
    rows,
    problems,
    trouble,
    state: isSaving ? 'saving' : isOpen ? 'open' : 'saved',
    canUndo: undoable !== null,
    change(what: Change): Row[] {
      const after = changed(rows, what)
      if (after === rows) return rows
      if (what.what !== 'type') setUndoable(rows)
      setRows(after)
      setTrouble((now) => (now?.kind === 'conflict' ? now : null))
      return after
    },
    undo(): void {
      if (undoable) setRows(undoable)
      setUndoable(null)
    },
    retry: () => setTrouble(null),
    settle(keep: 'mine' | 'theirs', theirs: Composition): void {
      if (keep === 'theirs') adopt(theirs)
      else setStored(storedAs(theirs))
      setTrouble(null)
    },
  } as const
}
