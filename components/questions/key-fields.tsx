import { Field } from '#components/ui/field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { ruleOf } from '#lib/questions/kinds.ts'
import { kindOf, type QuestionForm } from '#lib/questions/question-form.ts'
import { OptionFields } from './option-fields.tsx'

type KeyFieldsProps = { values: QuestionForm; errors: Partial<Record<string, string[]>> }

/** What the kind asks for besides the question: options, true or false, a number, or the accepted answers. */
export function KeyFields({ values, errors }: KeyFieldsProps) {
  const kind = kindOf(values)
  const rule = ruleOf(kind)
  if (rule.texts) return <TruthFields values={values} errors={errors} />
  if (rule.key === 'number') return <NumberFields values={values} errors={errors} />
  if (rule.key !== 'texts') return <OptionFields kind={kind} options={values.options} errors={errors} />
  return (
    <Field
      id="accepted"
      label="Accepted answers"
      hint="One on each line, the best first. Capitals, accents and a leading “the” make no difference."
      errors={errors.accepted ?? errors.key}
    >
      {(control) => <TextArea {...control} name="accepted" rows={4} defaultValue={values.accepted} />}
    </Field>
  )
}

function TruthFields({ values, errors }: KeyFieldsProps) {
  const mistakes = errors.key ?? []
  const choices = [
    { text: 'True', name: 'whyTrue', why: values.whyTrue },
    { text: 'False', name: 'whyFalse', why: values.whyFalse },
  ]
  return (
    <fieldset aria-describedby={mistakes.length > 0 ? 'truth-error' : undefined} className="min-w-0">
      <legend className="mb-1.5 font-medium">The statement is</legend>
      {mistakes.length > 0 ? (
        <p id="truth-error" className="mb-2 text-sm text-wrong">
          {mistakes.join(' ')}
        </p>
      ) : null}
      <div className="space-y-3">
        {choices.map(({ text, name, why }) => (
          <div key={text} className="space-y-1">
            <label className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name="truth"
                value={text}
                defaultChecked={values.truth === text}
                aria-invalid={mistakes.length > 0 || undefined}
                className="size-5 accent-accent"
              />
              {text}
            </label>
            <TextInput
              name={name}
              aria-label={`Why “${text}” is right or wrong`}
              placeholder="Why it is right or wrong (optional)"
              autoComplete="off"
              defaultValue={why}
              className="text-sm"
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}

function NumberFields({ values, errors }: KeyFieldsProps) {
  return (
    <div className="grid gap-6 sm:grid-cols-3">
      <Field id="number" label="The number" errors={errors.number ?? errors.key}>
        {(control) => (
          <TextInput
            {...control}
            name="number"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={values.number}
          />
        )}
      </Field>
      <Field
        id="tolerance"
        label="Tolerance"
        aside="optional"
        hint="How far off still counts as right."
        errors={errors.tolerance}
      >
        {(control) => (
          <TextInput
            {...control}
            name="tolerance"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={values.tolerance}
          />
        )}
      </Field>
      <Field id="unit" label="Unit" aside="optional" hint="Such as %, km or people." errors={errors.unit}>
        {(control) => <TextInput {...control} name="unit" autoComplete="off" defaultValue={values.unit} />}
      </Field>
    </div>
  )
}
