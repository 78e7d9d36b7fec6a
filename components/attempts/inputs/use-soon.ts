import { useEffect, useState } from 'react'

export type Soon = {
  /** Runs it after the pause, unless something else is asked for before. */
  later: (run: () => void) => void
  /** Runs at once what waits. */
  now: () => void
}

function makeSoon(pause: number): Soon {
  let waiting: { timer: ReturnType<typeof setTimeout>; run: () => void } | null = null
  const take = () => {
    const { timer, run } = waiting ?? {}
    clearTimeout(timer)
    waiting = null
    return run
  }
  const now = () => take()?.()
  return {
    later: (run) => {
      take()
      waiting = { timer: setTimeout(now, pause), run }
    },
    now,
  }
}

/** Does something after a pause, and at the latest when the component or the page goes away. */
export function useSoon(pause: number): Soon {
  const [soon] = useState(() => makeSoon(pause))
  useEffect(() => {
    const leave = () => soon.now()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [soon])
  return soon
}
