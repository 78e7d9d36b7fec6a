import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'

type CheckRowProps = {
  type: 'checkbox' | 'radio'
  hint?: ReactNode
  className?: string
  children: ReactNode
} & Pick<ComponentProps<'input'>, 'name' | 'value' | 'defaultChecked' | 'aria-invalid'>

/** One thing to tick or choose, its words beside it; all of the row can be pressed. */
export function CheckRow({ type, hint, className = 'py-2', children, ...input }: CheckRowProps) {
  return (
    <label className={classNames('flex min-h-11 items-start gap-3', className)}>
      <input type={type} className="mt-1 size-5 shrink-0 accent-accent" {...input} />
      <span className="min-w-0">
        {children}
        {hint ? <span className="block text-sm text-ink-soft">{hint}</span> : null}
      </span>
    </label>
  )
}
