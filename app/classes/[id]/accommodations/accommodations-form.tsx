'use client'

import { useActionState } from 'react'
import { formatCount } from '#components/format/numbers.ts'
import { formatTimeLimit } from '#components/format/time-limit.ts'
import { Field } from '#components/ui/field.tsx'
import { MistakeNotice } from '#components/ui/mistake-notice.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { useFocusOnMistake } from '#components/ui/use-focus-on-mistake.ts'
import { givenWords } from '#lib/classes/given-words.ts'
import type { AccommodatedLearner, Accommodations } from '#lib/classes/read-accommodations.ts'
import type { AccommodationsState } from './accommodations-state.ts'

type AccommodationsFormProps = {
  found: Accommodations
  isSaved: boolean
  give: (previous: AccommodationsState, form: FormData) => Promise<AccommodationsState>
}

const NOTHING = { timeFactor: '100', extraAttempts: '0', extraDays: '0', memberIds: [] }

/** Learners to choose, and what to give them. */
export function AccommodationsForm({ found, isSaved, give }: AccommodationsFormProps) {
  const [state, send] = useActionState(give, { values: NOTHING, message: null, errors: {} })
  const form = useFocusOnMistake(state)
  const { values, errors } = state
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
    <form ref={form} action={send} noValidate className="space-y-8">
      {state.message ? (
        <MistakeNotice>{errors.memberIds?.join(' ') ?? state.message}</MistakeNotice>
      ) : isSaved ? (
        <Notice tone="success" role="status">
          Saved. It holds from now on, also for attempts in progress.
        </Notice>
      ) : null}
      <fieldset aria-describedby={errors.memberIds ? 'memberIds-error' : undefined}>
        <legend className="mb-1.5 font-medium">Learners</legend>
        {errors.memberIds ? (
          <p id="memberIds-error" className="text-sm text-wrong">
            {errors.memberIds.join(' ')}
          </p>
        ) : null}
        <div className="divide-y divide-hairline border-y border-hairline">
          {found.learners.map((learner) => (
            <LearnerRow
              key={learner.id}
              learner={learner}
              isOne={found.assignment !== null}
              isChosen={values.memberIds.includes(learner.id)}
              isWrong={errors.memberIds !== undefined}
            />
          ))}
        </div>
      </fieldset>
      <p className="text-sm text-ink-soft">
        What you save replaces all three of what the chosen learners have{' '}
        {found.assignment === null ? 'in the whole class' : 'in this assignment'}.
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

type LearnerRowProps = { learner: AccommodatedLearner; isOne: boolean; isChosen: boolean; isWrong: boolean }

function LearnerRow({ learner, isOne, isChosen, isWrong }: LearnerRowProps) {
  return (
    <label className="flex min-h-11 items-center gap-3 py-1.5">
      <input
        type="checkbox"
        name="memberIds"
        value={learner.id}
        defaultChecked={isChosen}
        aria-invalid={isWrong || undefined}
        className="size-5 shrink-0 accent-accent"
      />
      <span className="grid min-w-0 grow gap-x-6 sm:grid-cols-2">
        <span className="min-w-0">{learner.name}</span>
        <span className="text-sm text-ink-soft">{learnerWords(learner, isOne)}</span>
      </span>
    </label>
  )
}

function learnerWords({ everywhere, here, elsewhere }: AccommodatedLearner, isOne: boolean): string {
  if (isOne && here) return `Here: ${givenWords(here)}`
  const general = everywhere ? `${isOne ? 'As in the class: ' : ''}${givenWords(everywhere)}` : ''
  if (isOne || elsewhere === 0) return general
  const words = `something else in ${formatCount(elsewhere, 'assignment', 'assignments')}`
  return general ? `${general}; ${words}` : words
}
