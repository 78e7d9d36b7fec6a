import { Notice } from '#components/ui/notice.tsx'
import type { Phase } from './player-state.ts'

type EndNoticeProps = { phase: Phase; attemptId: string; late: number }

/** Says that this attempt takes no more answers, and where to go on. */
export function EndNotice({ phase, attemptId, late }: EndNoticeProps) {
  if (phase === 'closed') {
    return (
      <Notice tone="warning" role="alert" title="This attempt has been submitted" className="mb-6">
        <p>
          That happened in another tab or on another device.
          {late > 0 ? ' The last answer you chose here came too late to count.' : ''}{' '}
          <a href={`/attempts/${attemptId}/review`} className="text-link">
            See your score and the explanations
          </a>
        </p>
      </Notice>
    )
  }
  if (phase === 'gone') {
    return (
      <Notice tone="error" title="This attempt is no longer there" className="mb-6">
        <p>
          It was deleted, or you are signed in as somebody else.{' '}
          <a href="/quizzes" className="text-link">
            Choose a quiz
          </a>
        </p>
      </Notice>
    )
  }
  return null
}

/** For a person without JavaScript, whose form came too late: what is shown is what is stored. */
export function ChangedNotice() {
  return (
    <Notice tone="warning" title="This answer was changed elsewhere" className="mb-6">
      <p>
        Another tab or device answered this question meanwhile. Below is what is saved; choose again to change
        it.
      </p>
    </Notice>
  )
}
