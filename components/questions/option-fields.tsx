import { TextInput } from '#components/ui/text-input.tsx'
import { type QuestionKind, ruleOf } from '#lib/questions/kinds.ts'
import { filledOptions, MOST_OPTIONS, type OptionForm } from '#lib/questions/question-form.ts'

type OptionFieldsProps = {
  kind: QuestionKind
  options: OptionForm[]
  errors: Partial<Record<string, string[]>>
}

const LEGENDS = {
  option: ['Options', 'Choose the right one. Leave a row empty to leave it out.'],
  options: ['Options', 'Tick each one that is right. Leave a row empty to leave it out.'],
  order: ['Events', 'Write the place that each has in the right order. They are shown mixed.'],
} as const

const EMPTY: OptionForm = { id: '', text: '', why: '', right: false, place: '' }
const FEWEST_ROWS = 4

/** The options with what is right about them; there is always an empty row for one more. */
export function OptionFields({ kind, options, errors }: OptionFieldsProps) {
  const mode = ruleOf(kind).key === 'order' ? 'order' : ruleOf(kind).key === 'options' ? 'options' : 'option'
  const [legend, hint] = LEGENDS[mode]
  const lastFilled = options.findLastIndex((option) => filledOptions([option]).length > 0)
  const rows = Math.min(MOST_OPTIONS, Math.max(FEWEST_ROWS, lastFilled + 2))
  const mistakes = [...(errors.options ?? []), ...(errors.key ?? [])]
  return (
    <fieldset aria-describedby={mistakes.length > 0 ? 'options-error' : 'options-hint'} className="min-w-0">
      <legend className="mb-1.5 font-medium">{legend}</legend>
      <p id="options-hint" className="mb-2 text-sm text-ink-soft">
        {hint}
      </p>
      {mistakes.length > 0 ? (
        <p id="options-error" className="mb-2 text-sm text-wrong">
          {mistakes.join(' ')}
        </p>
      ) : null}
      <ol className="space-y-4">
        {Array.from({ length: rows }, (_, index) => (
          <OptionRow
            // biome-ignore lint/suspicious/noArrayIndexKey: rows stand still
            key={index}
            index={index}
            mode={mode}
            option={options[index] ?? EMPTY}
            isWrong={mistakes.length > 0 && index === 0}
          />
        ))}
      </ol>
    </fieldset>
  )
}

type OptionRowProps = {
  index: number
  mode: keyof typeof LEGENDS
  option: OptionForm
  isWrong: boolean
}

function OptionRow({ index, mode, option, isWrong }: OptionRowProps) {
  const number = index + 1
  const invalid = isWrong || undefined
  return (
    <li className="flex items-start gap-3">
      <input type="hidden" name="optionId" value={option.id} />
      {mode === 'order' ? (
        <TextInput
          name="place"
          aria-label={`Place of event ${number}`}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={option.place}
          aria-invalid={invalid}
          className="max-w-14 text-center"
        />
      ) : (
        <label className="flex size-11 shrink-0 items-center justify-center">
          <input
            type={mode === 'options' ? 'checkbox' : 'radio'}
            name="right"
            value={index}
            aria-label={`Option ${number} is right`}
            defaultChecked={option.right}
            className="size-5 accent-accent"
          />
        </label>
      )}
      <div className="min-w-0 grow space-y-1.5">
        <TextInput
          name="optionText"
          aria-label={mode === 'order' ? `Event ${number}` : `Option ${number}`}
          placeholder={mode === 'order' ? `Event ${number}` : `Option ${number}`}
          autoComplete="off"
          defaultValue={option.text}
          aria-invalid={invalid}
        />
        {mode === 'order' ? (
          <input type="hidden" name="optionWhy" value={option.why} />
        ) : (
          <TextInput
            name="optionWhy"
            aria-label={`Why option ${number} is right or wrong`}
            placeholder="Why it is right or wrong (optional)"
            autoComplete="off"
            defaultValue={option.why}
            className="text-sm"
          />
        )}
      </div>
    </li>
  )
}
