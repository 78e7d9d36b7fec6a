import { Lightbulb } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { type CountryWords, draftOf } from '#lib/generation/lint/draft.ts'
import { lint } from '#lib/generation/lint/lint.ts'
import type { QuestionForm } from '#lib/questions/question-form.ts'

type AdviceProps = {
  form: QuestionForm
  headline: string
  /** Countries that the question or its article speaks of. */
  countries: readonly CountryWords[]
}

/** What the rules of item writing say about the question as it stands, while it is typed. Nothing is forbidden. */
export function Advice({ form, headline, countries }: AdviceProps) {
  const settled = useDeferredValue(form)
  const warnings = useMemo(() => lint(draftOf(settled, headline, countries)), [settled, headline, countries])
  return (
    <section aria-label="Advice" aria-live="polite" className="empty:hidden">
      {warnings.length > 0 ? (
        <div className="border-l-3 border-caution bg-caution-soft px-4 py-3">
          <h2 className="flex items-center gap-2 font-semibold">
            <Lightbulb aria-hidden className="size-5 shrink-0 text-caution" />
            Look at this before you save
          </h2>
          <ul className="mt-2 list-disc space-y-1.5 pl-5">
            {warnings.map(({ code, sentence }) => (
              <li key={code}>{sentence}</li>
            ))}
          </ul>
          <p className="mt-2 text-sm text-ink-soft">This is advice: you can save as it is.</p>
        </div>
      ) : null}
    </section>
  )
}
