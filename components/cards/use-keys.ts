'use client'

import { useEffect, useEffectEvent } from 'react'

/** What a key means here belongs to the text being typed or the menu that is open. */
const TYPING = 'textarea, select, input:not([type="radio"], [type="checkbox"]), [contenteditable], [popover]'
/** What Enter presses, and what the space bar does; a radio button that is chosen already it would only choose again. */
const ENTERED = 'a, button, summary'
const SPACED = `${ENTERED}, input:not([type="radio"]:checked)`

/** Keys of the whole page. `act` tells whether the key was its business. */
export function useKeys(act: (key: string) => boolean): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest(TYPING)) return
    if (event.key === 'Enter' && target?.closest(ENTERED)) return
    if (event.key === ' ' && target?.closest(SPACED)) return
    if (act(event.key)) event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}
