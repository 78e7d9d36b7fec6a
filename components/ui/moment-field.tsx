import { Field, type FieldWords } from './field.tsx'
import { TextInput } from './text-input.tsx'

type MomentFieldProps = FieldWords & { id: string; value: string }

/** A day and a time, sent under its id; on whose clocks is said by the hint. Empty for none. */
export function MomentField({ id, value, ...words }: MomentFieldProps) {
  return (
    <Field id={id} className="max-w-80" {...words}>
      {(control) => <TextInput {...control} type="datetime-local" name={id} defaultValue={value} />}
    </Field>
  )
}
