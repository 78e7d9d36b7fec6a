'use client'

import { type ReactNode, useSyncExternalStore } from 'react'
import type { Gradebook } from '#lib/results/gradebook-view.ts'
import type { GradebookQuery } from './gradebook-address.ts'
import { WholeGradebook } from './whole-gradebook.tsx'

type GradebookGridProps = {
  book: Gradebook
  query: GradebookQuery
  /** What is shown until scripts run: a part of it as a plain table. */
  children: ReactNode
}

const never = () => () => {}

/** The whole gradebook in one box, once scripts run: only they may place cells where they belong. */
export function GradebookGrid({ book, query, children }: GradebookGridProps) {
  const hasScripts = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return hasScripts ? <WholeGradebook book={book} query={query} /> : children
}
