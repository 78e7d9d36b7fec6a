import { useEffect, useRef } from 'react'
import type { Place } from './place.ts'

/** Where a person goes, their focus goes; not when the page opens. */
export function useFocusOnChange(place: Place) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(place)
  useEffect(() => {
    if (shown.current === place) return
    shown.current = place
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
    // Where the window is too low for all of it, the head of the page gives way.
    const end = heading.current?.closest('fieldset, section')?.getBoundingClientRect().bottom ?? 0
    if (end > window.innerHeight) heading.current?.scrollIntoView({ block: 'start' })
  }, [place])
  return heading
}
