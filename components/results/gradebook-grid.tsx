'use client'

import { type ReactNode, useMemo, useSyncExternalStore } from 'react'
import type { Gradebook } from '#lib/results/gradebook-view.ts'
import type { GradebookQuery } from './gradebook-address.ts'
import { WholeGradebook } from './whole-gradebook.tsx'

type GradebookGridProps = {
  /** The gradebook as JSON: as a value, each of its thousands of numbers would be looked at on the way. */
  json: string
  query: GradebookQuery
  /** What is shown until scripts run: a part of it as a plain table. */
  children: ReactNode
}

const never = () => () => {}

/** The whole gradebook in one box, once scripts run: only they may place cells where they belong. */
export function GradebookGrid({ json, query, children }: GradebookGridProps) {
  const hasScripts = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const book = useMemo<Gradebook | null>(() => (hasScripts ? JSON.parse(json) : null), [hasScripts, json])
  return book ? <WholeGradebook book={book} query={query} /> : children
}
