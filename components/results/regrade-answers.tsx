import { formatCount } from '#components/format/numbers.ts'
import { CheckRow } from '#components/ui/check-row.tsx'
import { Field } from '#components/ui/field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { RegradeForm } from '#lib/results/regrade-form.ts'
import type { CorrectableQuestion } from '#lib/results/regrade-view.ts'

type OptionsProps = {
  question: CorrectableQuestion
  name: string
  field: 'accepted' | 'key'
  type: 'checkbox' | 'radio'
  form: RegradeForm
}

/** Options to choose from: those to accept besides the key, or the key itself. */
export function Options({ question, name, field, type, form }: OptionsProps) {
  const shown = field === 'key' ? question.options : question.options.filter(({ isKey }) => !isKey)
  const given = form.all(field)
  return (
    <fieldset aria-label={field === 'key' ? 'The right answer' : 'Answers to accept'} id={name}>
      {shown.map(({ id, text, isKey, isAccepted, times }) => (
        <CheckRow
          key={id}
          type={type}
          name={field}
          value={id}
          defaultChecked={given.includes(id) || (field === 'key' && given.length === 0 && isKey)}
          hint={`chosen ${formatCount(times, 'time', 'times')}${isKey ? ', right until now' : ''}${isAccepted ? ', accepted already' : ''}`}
        >
          {text}
        </CheckRow>
      ))}
    </fieldset>
  )
}

/** Answers as they were typed, and a field for others. */
export function Typed({ question, form }: { question: CorrectableQuestion; form: RegradeForm }) {
  const given = form.all('accepted')
  return (
    <>
      {question.typed.length > 0 ? (
        <fieldset aria-label="Answers to accept">
          {question.typed.map(({ text, times }) => (
            <CheckRow
              key={text}
              type="checkbox"
              name="accepted"
              value={text}
              defaultChecked={given.includes(text)}
              hint={formatCount(times, 'time', 'times')}
            >
              {text}
            </CheckRow>
          ))}
        </fieldset>
      ) : null}
      <Field id="texts" label="Others" hint="One a line." className="mt-2">
        {(control) => <TextArea {...control} name="texts" rows={2} defaultValue={form.all('texts')[0]} />}
      </Field>
    </>
  )
}
