import { letterOf } from './key-meaning.ts'

type KeyHelpProps = { singleKeys: boolean; isPractice: boolean; onSwitch: (on: boolean) => void }

/** Which keys there are, and the switch for those that are pressed by accident. */
export function KeyHelp({ singleKeys, isPractice, onSwitch }: KeyHelpProps) {
  return (
    <details className="mt-8 text-sm text-ink-soft">
      <summary className="min-h-6 w-fit py-1 font-medium hover:text-ink">Keyboard</summary>
      <dl className="mt-2 grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
        <dt>
          <kbd>1</kbd>–<kbd>4</kbd> or <kbd>{letterOf(0)}</kbd>–<kbd>{letterOf(3)}</kbd>
        </dt>
        <dd>choose an answer, or an event to move</dd>
        <dt>
          <kbd>Alt</kbd> with <kbd>↑</kbd> or <kbd>↓</kbd>
        </dt>
        <dd>move the event up or down</dd>
        <dt>
          <kbd>F</kbd>
        </dt>
        <dd>flag the question for later</dd>
        {isPractice ? (
          <>
            <dt>
              <kbd>Enter</kbd>
            </dt>
            <dd>check the answer, then the next question</dd>
          </>
        ) : null}
        <dt>
          {isPractice ? null : (
            <>
              <kbd>Enter</kbd> or{' '}
            </>
          )}
          <kbd>→</kbd>
        </dt>
        <dd>next question</dd>
        <dt>
          <kbd>←</kbd>
        </dt>
        <dd>question before</dd>
      </dl>
      <label className="mt-3 flex min-h-6 items-center gap-2">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
          className="size-4 accent-accent"
        />
        Letters and numbers choose and flag
      </label>
    </details>
  )
}
