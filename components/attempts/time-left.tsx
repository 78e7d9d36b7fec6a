import { Clock } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { ServerTime } from '#lib/attempts/player-view.ts'
import { after } from './open-player.ts'
import type { ServerClock } from './server-clock.ts'
import { clockWords, leftWords, newsOfTime, untilNextWords } from './time-words.ts'

type TimeLeftProps = { clock: ServerClock; told: ServerTime }

/** The time left, in a place of its own width. At five minutes and at one it is read out as well. */
export function TimeLeft({ clock, told: { serverTime, deadlineAt } }: TimeLeftProps) {
  // The server draws it by the time of its answer, and so does the browser until the clock is asked.
  const atFirst = deadlineAt === null ? null : Date.parse(deadlineAt) - Date.parse(serverTime)
  const [left, setLeft] = useState(atFirst)
  const [news, setNews] = useState('')

  useEffect(() => {
    let cancel = () => {}
    let before = 0 // what was left when the page opened is not read out
    function look() {
      cancel()
      const now = clock.left()
      setLeft(now)
      if (now === null) return
      setNews((last) => newsOfTime(before, now) ?? last)
      before = now
      if (now > 0) cancel = after(untilNextWords(now) + 20, look)
    }
    const unsubscribe = clock.subscribe(look)
    look()
    return () => {
      unsubscribe()
      cancel()
    }
  }, [clock])

  if (left === null) return null
  return (
    <div className="flex min-h-6 min-w-36 items-center gap-1.5 text-sm text-ink-soft">
      <Clock aria-hidden className="size-4 shrink-0" />
      <p role="timer" className="tabular-nums">
        {leftWords(left)}
      </p>
      <p role="status" className="sr-only">
        {news}
      </p>
    </div>
  )
}

/** A quiet line where the device's clock and the server's differ. */
export function ClockNote({ clock }: { clock: ServerClock }) {
  const [words, setWords] = useState<string | null>(null)
  useEffect(() => {
    const look = () => setWords(clock.left() === null ? null : clockWords(clock.ahead()))
    look()
    return clock.subscribe(look)
  }, [clock])
  return words === null ? null : <p className="mt-6 text-sm text-ink-soft">{words}</p>
}
