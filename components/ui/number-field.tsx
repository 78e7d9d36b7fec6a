import { Field, type FieldWords } from './field.tsx'
import { TextInput } from './text-input.tsx'

type NumberFieldProps = FieldWords & { id: string; value: string }

/** A number to type, sent under its id. */
export function NumberField({ id, value, ...words }: NumberFieldProps) {
  return (
    <Field id={id} {...words}>
      {(control) => (
        <TextInput
          {...control}
          name={id}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={value}
          className="max-w-40"
        />
      )}
    </Field>
  )
}
