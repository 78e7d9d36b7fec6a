import { Check, Circle, X } from 'lucide-react'
import type { ReactNode } from 'react'

/** `missed`: right, but not chosen. */
const SIGNS = { right: Check, wrong: X, missed: Circle }

type ResponseRowProps = {
  look: keyof typeof SIGNS
  /** What it is: "Your answer", "The right answer". */
  label: string
  text: string
  /** Of an option. */
  letter?: string
  children?: ReactNode
}

/** One answer on its colour, with a sign and a word that say the same. */
export function ResponseRow({ look, label, text, letter, children }: ResponseRowProps) {
  const Sign = SIGNS[look]
  return (
    <div
      data-look={look}
      className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 border-l-3 px-3 py-3 data-[look=missed]:border-right data-[look=missed]:bg-sunken data-[look=right]:border-right data-[look=right]:bg-right-soft data-[look=wrong]:border-wrong data-[look=wrong]:bg-wrong-soft"
    >
      <Sign
        aria-hidden
        data-look={look}
        className="mt-1 size-5 text-right data-[look=wrong]:text-wrong"
        strokeWidth={2.5}
      />
      <div className="min-w-0">
        <p className="text-sm text-ink-soft">{label}</p>
        <p className="text-lg font-semibold">
          {letter ? `${letter}. ` : null}
          {text}
        </p>
        {children ? <p className="mt-1">{children}</p> : null}
      </div>
    </div>
  )
}
