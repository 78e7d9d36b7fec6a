import type { Route } from 'next'
import Link from 'next/link'
import { formatCount } from '#components/format/numbers.ts'
import { Choices } from '#components/ui/choices.tsx'
import { Field } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { AssignOptions } from '#lib/classes/read-assign-options.ts'
import type { AssignState } from './assign-state.ts'

type ClassFieldsProps = {
  options: AssignOptions
  values: AssignState['values']
  errors: AssignState['errors']
  /** Whether the classes have clocks of different zones. */
  namesZones: boolean
}

/** The class that is known, one of several, or a new one by its name. */
export function ClassFields({ options, values, errors, namesZones }: ClassFieldsProps) {
  const { chosen, classes, quizId } = options
  if (chosen) {
    return (
      <p>
        <input type="hidden" name="classId" value={chosen.id} />
        <span className="font-medium">Class:</span> {chosen.name},{' '}
        {formatCount(chosen.learners.length, 'learner', 'learners')}.{' '}
        <Link href={`/quizzes/${quizId}/assign` as Route} className="text-link">
          Another class
        </Link>
      </p>
    )
  }
  const name = (
    <Field id="className" label="Name of the new class" errors={errors.className} className="max-w-80">
      {(control) => (
        <TextInput {...control} name="className" autoComplete="off" defaultValue={values.className} />
      )}
    </Field>
  )
  if (classes.length === 0) return name
  const choices = classes.map(({ id, name, learners, timeZone }) => ({
    value: id,
    name,
    hint: [
      formatCount(learners, 'learner', 'learners'),
      ...(namesZones ? [`clocks of ${timeZone.replaceAll('_', ' ')}`] : []),
    ].join(', '),
  }))
  return (
    <div>
      <Choices
        legend="Class"
        name="classId"
        choices={[...choices, { value: '', name: 'A new class', hint: 'Learners join it with a code.' }]}
        chosen={values.classId}
        errors={errors.classId}
      />
      <div className="ml-8">{name}</div>
    </div>
  )
}
