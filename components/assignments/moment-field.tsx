import { Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { AssignmentFieldsProps } from './fields-props.ts'

type MomentFieldProps = Pick<AssignmentFieldsProps, 'values' | 'errors'> & {
  id: 'opensAt' | 'dueAt' | 'closesAt'
  label: string
  hint?: string
}

/** A day and a time on the clocks of the class; empty for none. */
export function MomentField({ id, label, hint, values, errors }: MomentFieldProps) {
  return (
    <Field id={id} label={label} aside="optional" hint={hint} errors={errors[id]} className="max-w-80">
      {(control) => <TextInput {...control} type="datetime-local" name={id} defaultValue={values[id]} />}
    </Field>
  )
}
