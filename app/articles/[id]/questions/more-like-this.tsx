import { Stem } from '#components/attempts/stem.tsx'
import type { Alike } from '#lib/desk/alike.ts'

const REASONS: Record<Alike['because'], string> = {
  fact: 'the same fact',
  sentence: 'the same sentence',
  template: 'asked in the same way',
}
const STATES = { draft: 'to decide', ready: 'kept', retired: 'retired' }

/** Questions about the same matter; each link leads to its place in the list. */
export function MoreLikeThis({ alike, onGo }: { alike: Alike[]; onGo: (id: string) => void }) {
  if (alike.length === 0) return null
  return (
    <details className="mt-3">
      <summary className="min-h-11 py-2.5 text-sm text-accent sm:min-h-9 sm:py-1.5">
        More like this ({alike.length})
      </summary>
      <ul className="space-y-2 pb-2">
        {alike.map(({ question, because }) => (
          <li key={question.id} className="text-sm">
            <a
              href={`#question-${question.id}`}
              className="text-link"
              onClick={(event) => {
                event.stopPropagation()
                onGo(question.id)
              }}
            >
              <Stem text={question.stem} />
            </a>{' '}
            <span className="text-ink-soft">
              ({REASONS[because]}, {question.spare ? 'less certain' : STATES[question.state]})
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
