'use client'

import { useEffect, useState } from 'react'

const KEY = 'quizwire:single-keys'

/** Whether letters and numbers choose an answer; remembered on this device. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(true)
  useEffect(() => {
    try {
      setOn(window.localStorage.getItem(KEY) !== 'off')
    } catch {
      // the browser forbids it: on, as for everybody
    }
  }, [])
  return [
    on,
    (wanted) => {
      setOn(wanted)
      try {
        if (wanted) window.localStorage.removeItem(KEY)
        else window.localStorage.setItem(KEY, 'off')
      } catch {
        // it holds until the page is left
      }
    },
  ]
}
