import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Trouble } from './use-composition.ts'

type StatusProps = {
  state: 'saved' | 'saving' | 'open'
  trouble: Trouble | null
  hasProblems: boolean
  onRetry: () => void
}

const WORDS = { saved: 'All changes are saved', saving: 'Saving…', open: 'Not saved yet' }

/** Whether the changes are kept, in a place of its own; without scripts the button that keeps them. */
export function ComposerStatus({ state, trouble, hasProblems, onRetry }: StatusProps) {
  return (
    <>
      <p className="text-sm text-ink-soft noscript:hidden" aria-live="polite" data-state={state}>
        {hasProblems && state === 'open' ? 'Not saved yet: mend what is marked' : WORDS[state]}
      </p>
      {trouble?.kind === 'refused' ? (
        <Notice tone="error" className="mt-2 w-full">
          {trouble.message}
        </Notice>
      ) : null}
      {trouble?.kind === 'away' ? (
        <Notice tone="error" className="mt-2 w-full" title="Not saved: the server cannot be reached">
          <Button variant="secondary" size="sm" onClick={onRetry} className="mt-1 min-h-11">
            Try again
          </Button>
        </Notice>
      ) : null}
    </>
  )
}
