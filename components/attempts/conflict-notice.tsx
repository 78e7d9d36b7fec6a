import { useEffect, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { PlayerQuestion } from '#lib/attempts/player-view.ts'
import { answerWords, nameOf } from './answer-words.ts'
import type { Choice } from './player-state.ts'

type ConflictNoticeProps = {
  question: PlayerQuestion
  mine: Choice
  theirs: Choice
  onSettle: (keep: 'mine' | 'theirs') => void
}

/** Another tab or device changed this response: shows both and asks. Below the options, so that none of them moves. */
export function ConflictNotice({ question, mine, theirs, onSettle }: ConflictNoticeProps) {
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={notice} className="mt-6">
      <Notice tone="warning" role="alert" title="Which answer counts?">
        <p>
          This answer was changed in another tab or on another device. There it is{' '}
          {answerWords(question, theirs)}, here it is {answerWords(question, mine)}.
        </p>
        <div className="mt-3 flex flex-wrap gap-3">
          <Button size="sm" variant="secondary" onClick={() => onSettle('mine')}>
            Keep {nameOf(question, mine, 'this answer')}
          </Button>
          <Button size="sm" variant="secondary" onClick={() => onSettle('theirs')}>
            Take {nameOf(question, theirs, 'the other one')}
          </Button>
        </div>
      </Notice>
    </div>
  )
}
