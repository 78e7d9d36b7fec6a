import { choiceByKey } from './choice-by-key.ts'
import type { InputProps } from './input-props.ts'
import { OptionLabel } from './option-label.tsx'

/** Any of the options. */
export function SeveralInput({ question, choice, onChoose }: InputProps) {
  return (
    <div className="grid gap-3">
      <p className="text-sm text-ink-soft">Choose all that apply.</p>
      {question.options.map(({ id, text }, index) => (
        <OptionLabel
          key={id}
          type="checkbox"
          id={id}
          text={text}
          index={index}
          chosen={choice?.includes(id) ?? false}
          onChange={() => onChoose(choiceByKey(question, choice, index) ?? [])}
        />
      ))}
    </div>
  )
}
