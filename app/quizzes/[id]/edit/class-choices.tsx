import type { Route } from 'next'
import Link from 'next/link'
import { CheckRow } from '#components/ui/check-row.tsx'
import type { StoredSettings } from '#lib/quizzes/quiz-settings.ts'

type ClassChoicesProps = {
  classes: StoredSettings['classes']
  chosen: string[]
  errors: string[] | undefined
}

/** The classes with which the quiz is shared, where that is chosen. */
export function ClassChoices({ classes, chosen, errors = [] }: ClassChoicesProps) {
  return (
    <fieldset
      aria-describedby={errors.length > 0 ? 'classIds-error' : undefined}
      className="border-l-2 border-hairline pl-4"
    >
      <legend className="mb-1.5 font-medium">
        Classes <span className="text-sm font-normal text-ink-soft">for “Classes that you choose”</span>
      </legend>
      {classes.map(({ id, name }) => (
        <CheckRow
          key={id}
          type="checkbox"
          name="classIds"
          value={id}
          defaultChecked={chosen.includes(id)}
          aria-invalid={errors.length > 0 || undefined}
        >
          {name}
        </CheckRow>
      ))}
      {classes.length === 0 ? (
        <p className="text-ink-soft">
          You teach no class yet.{' '}
          <Link href={'/classes/new' as Route} className="text-link">
            Open one
          </Link>
          , then choose it here.
        </p>
      ) : null}
      {errors.length > 0 ? (
        <p id="classIds-error" className="text-sm text-wrong">
          {errors.join(' ')}
        </p>
      ) : null}
      <p className="mt-1 text-sm text-ink-soft">
        Teachers there may also assign it. People with an account may copy it once its answers are open to
        them. The articles stay with you: learners see the paragraphs that prove an answer.
      </p>
    </fieldset>
  )
}
