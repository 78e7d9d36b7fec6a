import { Check } from 'lucide-react'
import { letterOf } from '../key-meaning.ts'

type OptionLabelProps = {
  type: 'radio' | 'checkbox'
  id: string
  text: string
  index: number
  chosen: boolean
  onChange: () => void
}

/** One option as a big label with its letter: a circle where one is chosen, a square where several are. */
export function OptionLabel({ type, id, text, index, chosen, onChange }: OptionLabelProps) {
  return (
    <label className="group relative flex min-h-14 cursor-pointer items-center gap-3 rounded-lg border border-edge bg-raised px-3 py-2.5 transition-colors hover:border-ink has-checked:border-accent has-checked:bg-accent-soft has-checked:outline-1 has-checked:outline-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:cursor-not-allowed sm:px-4">
      {/* The real control covers the label: touch exploration finds it, and so does the browser's own focus. */}
      <input
        type={type}
        name="choice"
        value={id}
        checked={chosen}
        onChange={onChange}
        data-option
        className="absolute inset-0 cursor-[inherit] opacity-0"
      />
      <span
        data-type={type}
        className="grid size-8 shrink-0 place-items-center rounded-full border border-edge text-sm font-semibold text-ink-soft group-has-checked:border-accent group-has-checked:bg-accent group-has-checked:text-on-accent data-[type=checkbox]:rounded-md"
      >
        {letterOf(index)}
        <span className="sr-only">. </span>
      </span>
      <span className="min-w-0 grow py-0.5 text-lg leading-snug">{text}</span>
      <Check
        aria-hidden
        className="size-5 shrink-0 text-accent opacity-0 group-has-checked:opacity-100"
        strokeWidth={2.5}
      />
    </label>
  )
}
