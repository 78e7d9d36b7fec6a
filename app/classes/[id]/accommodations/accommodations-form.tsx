'use client'

import { useActionState, useRef } from 'react'
import { formatTimeLimit } from '#components/format/time-limit.ts'
import { Field } from '#components/ui/field.tsx'
import { MistakeNotice } from '#components/ui/mistake-notice.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { useFocusOnMistake } from '#components/ui/use-focus-on-mistake.ts'
import { givenForm } from '#lib/classes/accommodation-form.ts'
import type { Given } from '#lib/classes/assignment.ts'
import type { AccommodatedLearner, Accommodations } from '#lib/classes/read-accommodations.ts'
import { commonGiven } from '#lib/classes/seen-given.ts'
import type { AccommodationsState } from './accommodations-state.ts'
import { LearnerChoice } from './learner-choice.tsx'
import { TheirsGiven } from './theirs-given.tsx'

type AccommodationsFormProps = {
  found: Accommodations
  isSaved: boolean
  /** Who is chosen when the page is loaded. */
  chosen: string[]
  /** The address of the page, with the assignment. */
  page: string
  give: (previous: AccommodationsState, form: FormData) => Promise<AccommodationsState>
}

const FIELDS = ['timeFactor', 'extraAttempts', 'extraDays'] as const

/** Learners to choose, and what to give them. */
export function AccommodationsForm({ found, isSaved, chosen, page, give }: AccommodationsFormProps) {
  const isOne = found.assignment !== null
  const givenTo = (memberIds: string[]) =>
    givenForm(commonGiven(found.learners.filter(({ id }) => memberIds.includes(id)).map(holdsHere(isOne))))
  const [state, send] = useActionState(give, {
    ...{ values: { ...givenTo(chosen), memberIds: chosen }, message: null, errors: {}, theirs: [] },
    takesBack: false,
  })
  const form = useFocusOnMistake(state)
  const { values, errors, theirs } = state
  const filled = useRef(givenTo(chosen))
  /** The fields say what those who are chosen have, until somebody types. */
  const fill = () => {
    if (!form.current) return
    const inputs = FIELDS.map((id) => [id, form.current?.elements.namedItem(id) as HTMLInputElement] as const)
    if (inputs.some(([id, input]) => input.value !== filled.current[id])) return
    filled.current = givenTo(new FormData(form.current).getAll('memberIds').map(String))
    for (const [id, input] of inputs) input.value = filled.current[id]
  }
  const seen = Object.fromEntries(
    found.learners.flatMap((learner) => {
      const given = setHere(isOne)(learner)
      return given ? [[learner.id, given]] : []
    }),
  )
  const limit = found.assignment?.timeLimit
  const fields = [
    {
      id: 'timeFactor' as const,
      label: 'Percent of the time',
      hint: limit
        ? `100 is ${formatTimeLimit(limit)}, as everybody.`
        : '100 is as everybody; 150 is half as much again.',
    },
    { id: 'extraAttempts' as const, label: 'Extra attempts', hint: 'Where attempts are limited.' },
    { id: 'extraDays' as const, label: 'Extra days', hint: 'Added to due and close.' },
  ]
  return (
    <form
      ref={form}
      action={send}
      noValidate
      onReset={() => {
        filled.current = givenTo(chosen)
      }}
      className="space-y-8"
    >
      <input type="hidden" name="seen" value={JSON.stringify(seen)} />
      {theirs.length > 0 ? (
        <TheirsGiven theirs={theirs} mine={state} page={page} />
      ) : state.message ? (
        <MistakeNotice>{errors.memberIds?.join(' ') ?? state.message}</MistakeNotice>
      ) : isSaved ? (
        <Notice tone="success" role="status">
          Saved. It holds from now on, also for attempts in progress.
        </Notice>
      ) : null}
      <LearnerChoice
        learners={found.learners}
        isOne={isOne}
        chosen={values.memberIds}
        errors={errors.memberIds}
        page={page}
        onChoose={fill}
      />
      <p className="text-sm text-ink-soft">
        What you save replaces all three of what the chosen learners have{' '}
        {isOne ? 'in this assignment' : 'in the whole class'}.
      </p>
      <div className="grid gap-6 sm:grid-cols-3">
        {fields.map(({ id, label, hint }) => (
          <Field key={id} id={id} label={label} hint={hint} errors={errors[id]}>
            {(control) => (
              <TextInput
                {...control}
                name={id}
                inputMode="numeric"
                autoComplete="off"
                defaultValue={values[id]}
              />
            )}
          </Field>
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Saving…">Save for the chosen learners</SubmitButton>
        <SubmitButton variant="secondary" name="do" value="take-back">
          Remove it from the chosen learners
        </SubmitButton>
      </div>
    </form>
  )
}

const holdsHere =
  (isOne: boolean) =>
  ({ here, everywhere }: AccommodatedLearner): Given | null =>
    isOne ? (here ?? everywhere) : everywhere

/** What is set in the place that the form is about. */
const setHere =
  (isOne: boolean) =>
  ({ here, everywhere }: AccommodatedLearner): Given | null =>
    isOne ? here : everywhere
