import { useEffect } from 'react'
import type { ExplainedResponse } from '#lib/attempts/player-view.ts'
import { EXPLAINED_HEADING, ExplainedAnswer } from './explained-answer.tsx'

type ExplainedAfterCheckProps = {
  explained: ExplainedResponse
  /** It was asked for just now: whoever did is taken here. */
  takesFocus: boolean
}

/** What a check brought while the page is open. What was checked before comes with the page. */
export function ExplainedAfterCheck({ explained, takesFocus }: ExplainedAfterCheckProps) {
  useEffect(() => {
    if (!takesFocus) return
    const heading = document.getElementById(EXPLAINED_HEADING)
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'center' })
  }, [takesFocus])
  return <ExplainedAnswer explained={explained} />
}
