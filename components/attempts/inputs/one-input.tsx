import type { InputProps } from './input-props.ts'
import { OptionLabel } from './option-label.tsx'

/** One of the options. */
export function OneInput({ question, choice, onChoose }: InputProps) {
  return (
    <div className="grid gap-3">
      {question.options.map(({ id, text }, index) => (
        <OptionLabel
          key={id}
          type="radio"
          id={id}
          text={text}
          index={index}
          chosen={choice?.includes(id) ?? false}
          onChange={() => onChoose([id])}
        />
      ))}
    </div>
  )
}
