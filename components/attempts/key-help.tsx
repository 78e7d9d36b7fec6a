import type { ReactNode } from 'react'

type KeyHelpProps = {
  singleKeys: boolean
  onSwitch: (on: boolean) => void
  /** The list of keys. */
  children: ReactNode
}

/** Which keys there are, and the switch for those that are pressed by accident. */
export function KeyHelp({ singleKeys, onSwitch, children }: KeyHelpProps) {
  return (
    <details className="mt-8 text-sm text-ink-soft">
      <summary className="min-h-6 w-fit py-1 font-medium hover:text-ink">Keyboard</summary>
      {children}
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
