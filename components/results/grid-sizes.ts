'use client'

import { useSyncExternalStore } from 'react'
import type { GridPlace } from './grid-keys.ts'

/** In pixels. On a phone names are shorter, so that scores have room beside them, and links in the head as tall as a finger. */
const WIDE = { row: 45, head: 116, column: 120, name: 216, mean: 88 }
const NARROW = { ...WIDE, head: 140, name: 128 }
export type GridSizes = typeof WIDE

const narrow = () => matchMedia('(max-width: 40rem)')

export const useGridSizes = (): GridSizes =>
  useSyncExternalStore(
    (change) => {
      const query = narrow()
      query.addEventListener('change', change)
      return () => query.removeEventListener('change', change)
    },
    () => (narrow().matches ? NARROW : WIDE),
    () => WIDE,
  )

export const cellId = ({ row, column }: GridPlace): string => `gradebook-${row}-${column}`

/** Drawn while the grid has the focus. */
export const ACTIVE =
  'group-focus-visible:outline-2 group-focus-visible:-outline-offset-2 group-focus-visible:outline-focus'
