import { Field } from '#components/ui/field.tsx'
import { MomentField } from '#components/ui/moment-field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { AssignmentFieldsProps } from './fields-props.ts'
import { MoreRules } from './more-rules.tsx'

/** Title, due date, and all other rules behind one line. */
export function AssignmentFields(props: AssignmentFieldsProps) {
  const { values, errors, clocks } = props
  return (
    <>
      <Field
        id="title"
        label="Title"
        hint="As learners see it. It must not tell an answer."
        errors={errors.title}
      >
        {(control) => <TextInput {...control} name="title" required defaultValue={values.title} />}
      </Field>
      <MomentField
        id="dueAt"
        label="Due"
        aside="optional"
        hint={clocks}
        value={values.dueAt}
        errors={errors.dueAt}
      />
      <MoreRules {...props} />
    </>
  )
}
