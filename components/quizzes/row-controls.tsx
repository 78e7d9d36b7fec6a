import type { ReactNode } from 'react'
import { controlStyle } from '#components/ui/control-style.ts'
import type { Row } from '#lib/quizzes/composition.ts'

export type RowProps = {
  row: Row
  /** Its place among all rows, from 0. */
  at: number
  /** Whether there is no place further up or down. */
  isFirst: boolean
  isLast: boolean
  /** Of a question: its number in the quiz. */
  number: number
  problem: string | undefined
  onType: (value: string) => void
}

type ValueProps = RowProps & {
  name: string
  errorId: string
  className: string
  placeholder?: string
  inputMode?: 'decimal'
}

/** What is typed in a row: the points of a question, the words of a heading. */
export function Value({
  row,
  name,
  problem,
  errorId,
  onType,
  className,
  placeholder,
  inputMode,
}: ValueProps) {
  return (
    <input
      name="value"
      aria-label={name}
      value={row.value}
      onChange={(event) => onType(event.currentTarget.value)}
      autoComplete="off"
      placeholder={placeholder}
      inputMode={inputMode}
      maxLength={400}
      aria-invalid={problem ? true : undefined}
      aria-describedby={problem ? errorId : undefined}
      className={controlStyle(className)}
    />
  )
}

type PressProps = { what: string; name: string; isEnd?: boolean; icon: ReactNode }

/** A button of the form; at the end of the list it is told as such, and keeps the focus. */
export function Press({ what, name, isEnd, icon }: PressProps) {
  return (
    <button
      type="submit"
      name="do"
      value={what}
      aria-label={name}
      title={name.split(':')[0]}
      aria-disabled={isEnd || undefined}
      className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink aria-disabled:cursor-not-allowed aria-disabled:opacity-35 [&_svg]:size-5"
    >
      {icon}
    </button>
  )
}
