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
        <label key={value} className="flex min-h-11 items-start gap-3 py-2">
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === chosen}
            className="mt-1 size-5 shrink-0 accent-accent"
          />
          <span>
            {words}
            {hint ? <span className="block text-sm text-ink-soft">{hint}</span> : null}
          </span>
        </label>
      ))}
      {errors.length > 0 ? (
        <p id={`${name}-error`} className="text-sm text-wrong">
          {errors.join(' ')}
        </p>
      ) : null}
    </fieldset>
  )
}
