import type { ReactNode } from 'react'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { KIND_HINTS, KIND_NAMES } from '#lib/questions/kind-names.ts'
import { kindOf, type QuestionForm } from '#lib/questions/question-form.ts'
import { KeyFields } from './key-fields.tsx'

type QuestionFieldsProps = {
  values: QuestionForm
  errors: Partial<Record<string, string[]>>
  topics: string[]
  /** Stands below the question itself. */
  children?: ReactNode
}

/** Everything that a question says, apart from its evidence. */
export function QuestionFields({ values, errors, topics, children }: QuestionFieldsProps) {
  const kind = kindOf(values)
  return (
    <>
      <Field id="kind" label="Kind" hint={KIND_HINTS[kind]} errors={errors.kind}>
        {(control) => (
          <div className="flex flex-wrap gap-3">
            <Select {...control} key={kind} name="kind" defaultValue={kind}>
              {Object.entries(KIND_NAMES).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </Select>
            <noscript>
              <SubmitButton variant="secondary" name="intent" value="show">
                Show the fields of this kind
              </SubmitButton>
            </noscript>
          </div>
        )}
      </Field>
      <Field
        id="contextLine"
        label="Context line"
        aside="optional"
        hint="Stands above the question: the day and what it is about. It should not tell the answer."
        errors={errors.contextLine}
      >
        {(control) => (
          <TextInput {...control} name="contextLine" autoComplete="off" defaultValue={values.contextLine} />
        )}
      </Field>
      <div>
        <Field
          id="stem"
          label={kind === 'trueFalse' ? 'Statement' : 'Question'}
          hint={kind === 'complete' ? 'Write five underscores where the gap is: _____' : undefined}
          errors={errors.stem}
        >
          {(control) => (
            <TextArea
              {...control}
              name="stem"
              rows={3}
              required
              defaultValue={values.stem}
              className="font-serif text-lg"
            />
          )}
        </Field>
        {children}
      </div>
      <KeyFields values={values} errors={errors} />
      <Field
        id="explanation"
        label="Explanation"
        hint="One sentence on why it is right, shown after the answer."
        errors={errors.explanation}
      >
        {(control) => <TextArea {...control} name="explanation" rows={3} defaultValue={values.explanation} />}
      </Field>
      <Field
        id="topic"
        label="Topic"
        hint="A word or two; progress is counted by topic."
        errors={errors.topic}
        className="max-w-sm"
      >
        {(control) => (
          <>
            <TextInput
              {...control}
              name="topic"
              list="topics"
              required
              autoComplete="off"
              defaultValue={values.topic}
            />
            <datalist id="topics">
              {topics.map((topic) => (
                <option key={topic} value={topic} />
              ))}
            </datalist>
          </>
        )}
      </Field>
    </>
  )
}
