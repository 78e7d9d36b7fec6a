'use client'

import { useEffect } from 'react'
import { after, type OpenPlayer } from './open-player.ts'
import { watchDeadline } from './watch-deadline.ts'

/** Measures the time spent on the question that is shown, and ends the attempt when its time is up. */
export function useTime({ store, clock, stopwatch, askTime }: OpenPlayer, position: number | null): void {
  useEffect(() => {
    const look = () => stopwatch.look(document.visibilityState === 'visible' ? position : null)
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [stopwatch, position])

  useEffect(() => {
    // Where there is no deadline, a save tells when there is one after all.
    const ask = () => void (clock.left() === null || askTime())
    const timeUp = () => {
      // What is being typed becomes an answer when the field is left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      store.dispatch({ type: 'time-up' })
    }
    const shown = () => document.visibilityState === 'visible' && ask()
    const stop = watchDeadline(clock, after, { timeUp, ask })
    // How long the page was on its way is not known: its time may be an old one.
    ask()
    document.addEventListener('visibilitychange', shown)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', shown)
    }
  }, [store, clock, askTime])
}
