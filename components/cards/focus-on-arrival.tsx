'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** Brings the focus to what a press has opened, so that a screen reader goes on there. */
export function FocusOnArrival({ label, children }: { label: string; children: ReactNode }) {
  const part = useRef<HTMLElement>(null)
  useEffect(() => part.current?.focus({ preventScroll: true }), [])
  return (
    <section ref={part} tabIndex={-1} aria-label={label} className="outline-none">
      {children}
    </section>
  )
}
