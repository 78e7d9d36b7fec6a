import { useEffect, useRef } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { endingOf } from './ending.ts'
import type { PlayerState } from './player-state.ts'

type EndNoticeProps = {
  state: PlayerState
  /** Where the result is told. */
  review: string
  quizId: string
  /** In their order: what is called question 3 is the third. */
  positions: number[]
}

/** Says that this attempt takes no more answers, what was kept, and where to go on. */
export function EndNotice({ state, review, quizId, positions }: EndNoticeProps) {
  const ending = endingOf(state, positions)
  const notice = useRef<HTMLDivElement>(null)
  const title = ending?.title
  // What had the focus is disabled now.
  useEffect(() => {
    if (title) notice.current?.focus()
  }, [title])
  if (!ending) return null
  const addresses = {
    review,
    quiz: `/quizzes/${quizId}`,
    quizzes: '/quizzes',
  }
  return (
    <div ref={notice} tabIndex={-1} className="mb-6">
      <Notice tone={ending.tone} role="alert" title={ending.title}>
        <p>
          {ending.sentences.join(' ')}{' '}
          {ending.link ? (
            <a href={addresses[ending.link.to]} className="text-link">
              {ending.link.words}
            </a>
          ) : null}
        </p>
      </Notice>
    </div>
  )
}
