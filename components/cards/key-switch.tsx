type KeySwitchProps = { singleKeys: boolean; onSwitch: (on: boolean) => void }

/** Which keys there are in a review, and the switch for those that are pressed by accident. */
export function KeySwitch({ singleKeys, onSwitch }: KeySwitchProps) {
  return (
    <details className="mt-6 text-sm text-ink-soft">
      <summary className="min-h-6 w-fit py-1 font-medium hover:text-ink">Keyboard</summary>
      <dl className="mt-2 grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
        <dt>
          <kbd>1</kbd>–<kbd>4</kbd>
        </dt>
        <dd>choose an answer; then again, hard, good, easy</dd>
        <dt>
          <kbd>Space</kbd> or <kbd>Enter</kbd>
        </dt>
        <dd>show the answer</dd>
      </dl>
      <label className="mt-3 flex min-h-6 items-center gap-2">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
          className="size-4 accent-accent"
        />
        Letters and numbers choose
      </label>
    </details>
  )
}
