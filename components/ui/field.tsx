import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** What the control inside a field must carry so that its label, hint and error are read out with it. */
type ControlProps = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** What is said about a control. */
export type FieldWords = {
  label: ReactNode
  /** Stands behind the label in soft ink, e.g. “optional”. */
  aside?: string
  hint?: ReactNode
  /** Sentences; the field is marked as invalid while there is one. Ids are those that @conform-to/react uses. */
  errors?: string[] | undefined
  className?: string
}

type FieldProps = FieldWords & {
  id: string
  children: (control: ControlProps) => ReactNode
}

/** A label, a hint, one control and its errors, tied together for screen readers. */
export function Field({ id, label, aside, hint, errors = [], className, children }: FieldProps) {
  const hintId = hint ? `${id}-description` : undefined
  const errorId = errors.length > 0 ? `${id}-error` : undefined
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 flex items-baseline justify-between gap-3 font-medium">
        {label}
        {aside ? <span className="text-sm font-normal text-ink-faint">{aside}</span> : null}
      </label>
      {children({
        id,
        'aria-describedby': [errorId, hintId].filter(Boolean).join(' ') || undefined,
        'aria-invalid': errorId ? true : undefined,
      })}
      {errorId ? (
        <p id={errorId} className="mt-1.5 flex gap-1.5 text-sm text-wrong">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {errors.join(' ')}
        </p>
      ) : null}
      {hintId ? (
        <p id={hintId} className="mt-1.5 text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
    </div>
  )
}
