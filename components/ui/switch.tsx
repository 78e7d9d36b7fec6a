import type { ReactNode } from 'react'
import { CheckRow } from './check-row.tsx'

type SwitchProps = { name: string; isOn: boolean; label: string; children?: ReactNode }

/** Something that is on or off: sends "yes", or nothing. */
export function Switch({ name, isOn, label, children }: SwitchProps) {
  return (
    <CheckRow type="checkbox" name={name} value="yes" defaultChecked={isOn} hint={children} className="">
      <span className="font-medium">{label}</span>
    </CheckRow>
  )
}
