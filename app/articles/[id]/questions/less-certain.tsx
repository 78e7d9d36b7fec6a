import type { ReactNode } from 'react'

type LessCertainProps = {
  count: number
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  children: ReactNode
}

/** The questions that are not offered, behind those that are: closed until somebody wants to read them. */
export function LessCertain({ count, isOpen, onOpen, children }: LessCertainProps) {
  return (
    <details open={isOpen} onToggle={(event) => onOpen(event.currentTarget.open)} className="mt-4">
      <summary className="headline min-h-11 py-2.5 text-lg">More questions, less certain ({count})</summary>
      <p className="max-w-reading pb-2 text-ink-soft">
        Quizwire found these too but would not use them unread. Read closely before you keep one.
      </p>
      {children}
    </details>
  )
}
