import { Choices } from '#components/ui/choices.tsx'
import { Field } from '#components/ui/field.tsx'
import { MomentField } from '#components/ui/moment-field.tsx'
import { NumberField } from '#components/ui/number-field.tsx'
import { Switch } from '#components/ui/switch.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { AssignmentFieldsProps } from './fields-props.ts'
import { FEEDBACK_CHOICES, LATE_CHOICES, SCORING_CHOICES } from './rule-choices.ts'
import { WhomFields } from './whom-fields.tsx'

/** What seldom needs a change: folded away, and opened where something in it is wrong. */
export function MoreRules({ values, errors, clocks, learners, isOpen }: AssignmentFieldsProps) {
  const { title: _, dueAt: __, className: ___, ...inside } = errors
  const hasMistake = Object.values(inside).some((sentences) => sentences && sentences.length > 0)
  return (
    <details open={isOpen || hasMistake || undefined} className="border-y border-hairline py-1">
      <summary className="min-h-11 content-center font-medium">
        More rules
        <span hidden={isOpen} className="block text-sm font-normal text-ink-soft">
          At first: one attempt without a time limit, late work is marked, answers are explained from the due
          date on.
        </span>
      </summary>
      <div className="space-y-8 pt-4 pb-6">
        <Field id="instructions" label="Instructions" aside="optional" errors={errors.instructions}>
          {(control) => (
            <TextArea {...control} name="instructions" rows={3} defaultValue={values.instructions} />
          )}
        </Field>
        <div className="grid gap-6 sm:grid-cols-2">
          <MomentField
            id="opensAt"
            label="Opens"
            aside="optional"
            hint="Empty: at once."
            value={values.opensAt}
            errors={errors.opensAt}
          />
          <MomentField
            id="closesAt"
            label="Closes"
            aside="optional"
            hint="Empty: late work is taken for good."
            value={values.closesAt}
            errors={errors.closesAt}
          />
        </div>
        <p className="-mt-4 text-sm text-ink-soft">
          {clocks} When it closes, attempts in progress are submitted as saved.
        </p>
        <Choices
          legend="What happens to late work"
          name="lateRule"
          choices={LATE_CHOICES}
          chosen={values.lateRule}
          errors={errors.lateRule}
        />
        <NumberField
          id="lateDeduction"
          label="Percent lost for each day begun"
          aside="for the second choice"
          value={values.lateDeduction}
          errors={errors.lateDeduction}
        />
        <NumberField
          id="timeLimit"
          label="Time limit in minutes"
          aside="optional"
          hint="It runs from the start. Who needs more is given it under “Extra time and attempts”."
          value={values.timeLimit}
          errors={errors.timeLimit}
        />
        <NumberField
          id="attemptsAllowed"
          label="Attempts allowed"
          hint="Empty: as many as they like."
          value={values.attemptsAllowed}
          errors={errors.attemptsAllowed}
        />
        <Choices
          legend="Which attempt counts, of several"
          name="scoring"
          choices={SCORING_CHOICES}
          chosen={values.scoring}
          errors={errors.scoring}
        />
        <Choices
          legend="When answers are explained"
          name="feedback"
          choices={FEEDBACK_CHOICES}
          chosen={values.feedback}
          errors={errors.feedback}
        />
        <Switch
          name="shuffle"
          isOn={values.shuffle === 'yes'}
          label="Questions in another order for everybody"
        >
          Options always come in an order of each attempt’s own.
        </Switch>
        <Field
          id="password"
          label="Password"
          aside="optional"
          hint="A word that you say in class. It is asked for before each start."
          errors={errors.password}
        >
          {(control) => (
            <TextInput
              {...control}
              name="password"
              autoComplete="off"
              defaultValue={values.password}
              className="max-w-80"
            />
          )}
        </Field>
        <Switch name="guests" isOn={values.guests === 'yes'} label="Guests may take it">
          Guests who are in the class, without an account.
        </Switch>
        <WhomFields values={values} errors={errors} learners={learners} />
      </div>
    </details>
  )
}
