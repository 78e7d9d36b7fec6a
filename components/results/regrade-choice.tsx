import type { Route } from 'next'
import type { ReactNode } from 'react'
import { formatMomentIn } from '#components/format/zones.ts'
import { CheckRow } from '#components/ui/check-row.tsx'
import { Field } from '#components/ui/field.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { pointsText } from '#lib/quizzes/points.ts'
import type { RegradeForm } from '#lib/results/regrade-form.ts'
import type { CorrectableQuestion } from '#lib/results/regrade-view.ts'
import { Options, Typed } from './regrade-answers.tsx'

type RegradeChoiceProps = {
  question: CorrectableQuestion
  /** The address of the page; what is chosen is added to it, so that a preview can be looked at again. */
  page: string
  form: RegradeForm
  timeZone: string
}

/** How a question can be regraded. Sent as an address: a preview changes nothing. */
export function RegradeChoice({ question, page, form, timeZone }: RegradeChoiceProps) {
  const { questionId, options, versions, mayChangeKey, points } = question
  const chosen = form.all('kind')[0]
  const isSeveral = question.kind === 'several'
  return (
    <form action={`${page}#preview`} className="mt-6 space-y-2">
      <input type="hidden" name="question" value={questionId} />
      <fieldset>
        <legend className="headline mb-3 text-2xl">2. What went wrong?</legend>
        {question.kind === 'order' ? null : (
          <Way
            value="accept"
            chosen={chosen}
            name="Other answers count as right, too"
            hint="What is right now stays right: nobody loses points."
          >
            {options.length > 0 ? (
              <Options
                question={question}
                name="accept-option"
                field="accepted"
                type="checkbox"
                form={form}
              />
            ) : (
              <Typed question={question} form={form} />
            )}
          </Way>
        )}
        {versions.length > 0 ? (
          <Way value="key" chosen={chosen} name="The question has a new version: mark by that">
            {versions.map(({ id, number, keyWords, savedAt }, index) => (
              <CheckRow
                key={id}
                type="radio"
                name="version"
                value={id}
                defaultChecked={form.all('version')[0] === id || index === 0}
                hint={formatMomentIn(savedAt, timeZone)}
              >
                Version {number}, right: {keyWords}
              </CheckRow>
            ))}
          </Way>
        ) : null}
        {mayChangeKey ? (
          <Way
            value="newKey"
            chosen={chosen}
            name="Another answer is right instead"
            hint="Who gave the old one loses its points."
          >
            <Options
              question={question}
              name="new-key"
              field="key"
              type={isSeveral ? 'checkbox' : 'radio'}
              form={form}
            />
          </Way>
        ) : null}
        <Way value="points" chosen={chosen} name="It is worth other points">
          <Field id="points" label="Points">
            {(control) => (
              <TextInput
                {...control}
                name="points"
                inputMode="decimal"
                className="max-w-32"
                defaultValue={form.all('points')[0] ?? pointsText(points)}
              />
            )}
          </Field>
        </Way>
        <Way
          value="drop"
          chosen={chosen}
          name="Leave it out: it counts for nobody"
          hint="Its points are taken out of every score, and learners see that it was left out."
        />
      </fieldset>
      <p className="flex flex-wrap gap-3 pt-3">
        <SubmitButton>Show what would change</SubmitButton>
        <LinkButton variant="quiet" href={page as Route}>
          Another question
        </LinkButton>
      </p>
    </form>
  )
}

type WayProps = {
  value: string
  chosen: string | undefined
  name: string
  /** What it does to scores. */
  hint?: string
  children?: ReactNode
}

function Way({ value, chosen, name, hint, children }: WayProps) {
  return (
    <div className="border-t border-hairline py-2">
      <CheckRow
        type="radio"
        name="kind"
        value={value}
        defaultChecked={chosen === value}
        hint={hint ? <span className="font-normal">{hint}</span> : null}
        className="py-2 font-medium"
      >
        {name}
      </CheckRow>
      {children ? <div className="pb-2 pl-8">{children}</div> : null}
    </div>
  )
}
