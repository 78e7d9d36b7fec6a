import { CheckRow } from './check-row.tsx'

type ChoicesProps = {
  legend: string
  name: string
  choices: { value: string; name: string; hint?: string }[]
  chosen: string
  errors: string[] | undefined
}

/** One of a few, as radio buttons with their hints. */
export function Choices({ legend, name, choices, chosen, errors = [] }: ChoicesProps) {
  return (
    <fieldset aria-describedby={errors.length > 0 ? `${name}-error` : undefined}>
      <legend className="mb-1.5 font-medium">{legend}</legend>
      {choices.map(({ value, name: words, hint }) => (
        <CheckRow
          key={value}
          type="radio"
          name={name}
          value={value}
          defaultChecked={value === chosen}
          hint={hint}
          aria-invalid={errors.length > 0 || undefined}
        >
          {words}
        </CheckRow>
      ))}
      {errors.length > 0 ? (
        <p id={`${name}-error`} className="text-sm text-wrong">
          {errors.join(' ')}
        </p>
      ) : null}
    </fieldset>
  )
}
