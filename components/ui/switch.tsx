import type { ReactNode } from 'react'

type SwitchProps = { name: string; isOn: boolean; label: string; children?: ReactNode }

/** Something that is on or off: sends "yes", or nothing. */
export function Switch({ name, isOn, label, children }: SwitchProps) {
  return (
    <label className="flex min-h-11 items-start gap-3">
      <input
        type="checkbox"
        name={name}
        value="yes"
        defaultChecked={isOn}
        className="mt-1 size-5 shrink-0 accent-accent"
      />
      <span>
        <span className="font-medium">{label}</span>
        {children ? <span className="block text-sm text-ink-soft">{children}</span> : null}
      </span>
    </label>
  )
}
