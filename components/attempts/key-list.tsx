import { letterOf } from './key-meaning.ts'

/** Which keys there are. */
export function KeyList({ isPractice }: { isPractice: boolean }) {
  return (
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
  )
}
