'use client'

import { useMemo, useSyncExternalStore } from 'react'
import type { Gradebook } from '#lib/results/gradebook-view.ts'
import type { GradebookQuery } from './gradebook-address.ts'
import { PlainGradebook } from './plain-gradebook.tsx'
import { WholeGradebook } from './whole-gradebook.tsx'

type GradebookGridProps = {
  /** The gradebook as JSON: as a value, each of its thousands of numbers would be looked at on the way. */
  json: string
  query: GradebookQuery
}

const never = () => () => {}

/**
 * The whole gradebook in one box, once scripts run: only they may place cells where they belong. Until then a part of it
 * as a plain table, which is made of the same JSON: as children from the server it would be drawn and sent twice.
 */
export function GradebookGrid({ json, query }: GradebookGridProps) {
  const hasScripts = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const book = useMemo<Gradebook>(() => JSON.parse(json), [json])
  return hasScripts ? (
    <WholeGradebook book={book} query={query} />
  ) : (
    <PlainGradebook book={book} query={query} />
  )
}
