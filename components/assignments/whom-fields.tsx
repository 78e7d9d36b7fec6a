import { Choices } from '#components/ui/choices.tsx'
import type { AssignmentForm } from '#lib/classes/assignment-fields.ts'
import type { Learner } from '#lib/classes/read-assign-options.ts'

type WhomFieldsProps = {
  values: AssignmentForm
  errors: Partial<Record<string, string[]>>
  learners: Learner[] | null
}

/** For all learners, or for some of them. */
export function WhomFields({ values, errors, learners }: WhomFieldsProps) {
  if (learners === null || learners.length === 0) {
    return (
      <p className="text-sm text-ink-soft">
        <input type="hidden" name="forAll" value="all" />
        It is for all learners of the class, also those who join later.
      </p>
    )
  }
  return (
    <div>
      <Choices
        legend="For whom"
        name="forAll"
        choices={[
          { value: 'all', name: 'All learners, also those who join later' },
          { value: 'some', name: 'Only those chosen here' },
        ]}
        chosen={values.forAll}
        errors={errors.forAll}
      />
      <fieldset aria-describedby={errors.memberIds ? 'memberIds-error' : undefined} className="mt-2 ml-8">
        <legend className="sr-only">Learners it is for</legend>
        {errors.memberIds ? (
          <p id="memberIds-error" className="text-sm text-wrong">
            {errors.memberIds.join(' ')}
          </p>
        ) : null}
        <div className="max-h-80 overflow-y-auto sm:columns-2">
          {learners.map(({ id, name }) => (
            <label key={id} className="flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                name="memberIds"
                value={id}
                defaultChecked={values.memberIds.includes(id)}
                aria-invalid={errors.memberIds ? true : undefined}
                className="size-5 shrink-0 accent-accent"
              />
              <span className="min-w-0">{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
