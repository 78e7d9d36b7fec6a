import { useId, useState } from 'react'
import { isSign, MOST_TYPED } from '#lib/questions/kinds.ts'
import type { InputProps } from './input-props.ts'
import { useSoon } from './use-soon.ts'

const PAUSE = 600

/** A number, with its unit beside it, or a few words. Saved after a pause, and when the field or the page is left. */
export function TypedInput({ question, choice, onChoose }: InputProps) {
  const { kind, unit } = question
  const id = useId()
  const soon = useSoon(PAUSE)
  const stored = choice?.[0] ?? ''
  const [text, setText] = useState(stored)
  const [seen, setSeen] = useState(stored)
  // Changed elsewhere; what only lacks a space at its end is our own.
  if (stored !== seen) {
    setSeen(stored)
    if (stored !== text.trim()) setText(stored)
  }
  const isNumber = kind === 'number'
  const unitWords = unit ? (
    <span id={`${id}-unit`} className="shrink-0 text-lg text-ink-soft">
      {unit}
    </span>
  ) : null
  return (
    <div className="max-w-form">
      <label htmlFor={id} className="text-sm text-ink-soft">
        {isNumber ? 'Your answer, a number' : 'Your answer, in a word or a few'}
      </label>
      <div className="mt-2 flex items-center gap-3">
        {unit && isSign(unit) ? unitWords : null}
        <input
          id={id}
          name="choice"
          type="text"
          inputMode={isNumber ? 'decimal' : 'text'}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={MOST_TYPED}
          aria-describedby={unit ? `${id}-unit` : undefined}
          data-number={isNumber || undefined}
          value={text}
          onChange={(event) => {
            const typed = event.currentTarget.value
            setText(typed)
            soon.later(() => onChoose(typed.trim() === '' ? [] : [typed.trim()]))
          }}
          onBlur={soon.now}
          onKeyDown={(event) => event.key === 'Enter' && soon.now()}
          className="min-h-14 w-full min-w-0 rounded-lg border border-edge bg-raised px-4 py-2.5 text-lg hover:border-ink disabled:cursor-not-allowed data-number:max-w-48 data-number:tabular-nums"
        />
        {unit && !isSign(unit) ? unitWords : null}
      </div>
    </div>
  )
}
