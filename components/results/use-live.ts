'use client'

import { useEffect, useState } from 'react'
import { type LiveEvent, type LiveRow, rowsAfter } from '#lib/results/live-view.ts'

/** Whether what is shown is what is: the line stands, is being found again, or was closed for good. */
export type Line = 'opening' | 'open' | 'lost' | 'ended'

/** The rows as they change, from what the page came with. */
export function useLive(address: string, first: LiveRow[]): { rows: LiveRow[]; line: Line } {
  const [rows, setRows] = useState(first)
  const [line, setLine] = useState<Line>('opening')
  useEffect(() => {
    const source = new EventSource(address)
    const take = (kind: LiveEvent['kind']) => (message: MessageEvent<string>) => {
      const event = { kind, ...JSON.parse(message.data) } as LiveEvent
      setRows((before) => rowsAfter(before, event))
    }
    source.addEventListener('all', take('all'))
    source.addEventListener('changed', take('changed'))
    source.addEventListener('open', () => setLine('open'))
    // The browser tries again by itself, but not after a refusal.
    source.addEventListener('error', () =>
      setLine(source.readyState === EventSource.CLOSED ? 'ended' : 'lost'),
    )
    source.addEventListener('end', () => {
      source.close()
      setLine('ended')
    })
    return () => source.close()
  }, [address])
  return { rows, line }
}
