import type { Route } from 'next'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { PlayerView } from '#lib/attempts/player-view.ts'

/** Stands in place of the player for an attempt that does not count. */
export function SetAside({ view: { quizTitle, quizId } }: { view: PlayerView }) {
  return (
    <div className="max-w-reading">
      <PageHeader kicker="Attempt set aside" title={quizTitle} />
      <p>
        This attempt does not count. You had begun the same quiz twice, and the attempt that you worked on
        last goes on.
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        <LinkButton href={`/quizzes/${quizId}` as Route}>Go to the quiz</LinkButton>
      </p>
    </div>
  )
}
