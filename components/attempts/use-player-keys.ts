'use client'

import { useEffect, useEffectEvent } from 'react'
import { type KeyMeaning, keyMeaning } from './key-meaning.ts'

/** What a key means here belongs to the text being typed or the menu that is open. */
const TYPING = 'textarea, select, input:not([type="radio"], [type="checkbox"]), [contenteditable], [popover]'
/** What Enter presses. */
const PRESSED = 'a, button, summary'

/**
 * Keys of the whole page. Letters and numbers only while `singleKeys`: speech input and some hands type by accident, so a
 * person can switch them off (WCAG 2.1.4).
 */
export function usePlayerKeys(
  singleKeys: boolean,
  options: number,
  act: (meaning: KeyMeaning) => void,
): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const meaning = keyMeaning(event.key, options)
    if (!meaning) return
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest(TYPING) || (event.key === 'Enter' && target?.closest(PRESSED))) return
    if ((typeof meaning === 'object' || meaning === 'flag') && !singleKeys) return
    event.preventDefault()
    act(meaning)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}
