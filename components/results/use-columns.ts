'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { GradebookCell } from '#lib/results/gradebook-cell.ts'
import type { Gradebook, GradebookColumn } from '#lib/results/gradebook-view.ts'

/** So many are asked for at once, and so many beyond the edge of what is seen. */
const AT_ONCE = 10
/** Whoever scrolls past in less asks for nothing. */
const PAUSE = 60

type Loaded = {
  /** Cells by assignment; those that are still on their way are not in it. */
  columns: ReadonlyMap<string, GradebookCell[]>
  means: (number | null)[]
  isAway: boolean
}

/** The columns of the gradebook that are in view, fetched as they come into it; all means once. */
export function useColumns(book: Gradebook, gone: boolean, from: number, to: number): Loaded {
  const router = useRouter()
  const [fetched, setFetched] = useState<{
    roster: string
    columns: Map<string, GradebookCell[]>
    means: Loaded['means']
  }>({
    roster: book.roster,
    columns: new Map(),
    means: [],
  })
  const [isAway, setAway] = useState(false)
  const asked = useRef(new Set<string>())
  const given = new Map(book.columns.map(({ id, cells }) => [id, cells]))
  const isFresh = fetched.roster === book.roster
  const columns = isFresh ? new Map([...fetched.columns, ...given]) : given
  const first = Math.max(0, Math.floor(from / AT_ONCE) * AT_ONCE)
  const last = Math.min(book.assignments.length, Math.ceil((to + 1) / AT_ONCE) * AT_ONCE)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is loaded changes by this alone
  useEffect(() => {
    if (!isFresh) {
      asked.current.clear()
      setFetched({ roster: book.roster, columns: new Map(), means: [] })
      return
    }
    const wanted = book.assignments.slice(first, last).map(({ id }) => id)
    const missing = wanted.filter((id) => !columns.has(id) && !asked.current.has(id))
    const withMeans = !asked.current.has('means')
    if (missing.length === 0 && !withMeans) return
    const timer = setTimeout(async () => {
      const ids = [...missing, ...(withMeans ? ['means'] : [])]
      for (const id of ids) asked.current.add(id)
      const answer = await ask(book, missing, gone, withMeans)
      setAway(answer === 'away')
      if (answer === 'changed') router.refresh()
      if (typeof answer === 'string') for (const id of ids) asked.current.delete(id)
      else
        setFetched((before) => ({
          roster: before.roster,
          columns: new Map([
            ...before.columns,
            ...answer.columns.map(({ id, cells }) => [id, cells] as const),
          ]),
          means: withMeans ? answer.means : before.means,
        }))
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [book.roster, first, last, isFresh])

  return { columns, means: isFresh && fetched.means.length > 0 ? fetched.means : book.means, isAway }
}

type Answer = { columns: GradebookColumn[]; means: (number | null)[] }

async function ask(
  book: Gradebook,
  ids: string[],
  gone: boolean,
  withMeans: boolean,
): Promise<Answer | 'changed' | 'away'> {
  const search = new URLSearchParams({ roster: book.roster, assignments: ids.join() })
  if (gone) search.set('gone', '1')
  if (withMeans) search.set('means', '1')
  try {
    const response = await fetch(`/api/classes/${book.classId}/gradebook?${search}`)
    if (response.status === 409) return 'changed'
    return response.ok ? ((await response.json()) as Answer) : 'away'
  } catch {
    return 'away'
  }
}
