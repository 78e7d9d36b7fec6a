import { Bot, CalendarDays, Lightbulb } from 'lucide-react'
import { confidenceWords } from '#lib/desk/desk-confidence.ts'
import type { DeskQuestion } from '#lib/desk/desk-view.ts'

/** What helps to decide on a question: how sure the engine is, who proposed it, how dates were read, what the rules of item writing warn of. */
export function DeskNotes({ question }: { question: DeskQuestion }) {
  const { quality, byModel, dates, warnings } = question
  if (quality === null && !byModel && dates.length === 0 && warnings.length === 0) return null
  return (
    <div className="mt-3 space-y-1.5 text-sm text-ink-soft">
      {quality === null ? null : <p>Confidence: {confidenceWords(quality)}</p>}
      {byModel ? (
        <p className="flex gap-2">
          <Bot aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>Proposed by a language model, and checked against the article.</span>
        </p>
      ) : null}
      {dates.map((sentence) => (
        <p key={sentence} className="flex gap-2">
          <CalendarDays aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>{sentence}</span>
        </p>
      ))}
      {warnings.length > 0 ? (
        <ul
          aria-label="Advice"
          className="space-y-1 border-l-3 border-caution bg-caution-soft px-3 py-2 text-ink"
        >
          {warnings.map((sentence) => (
            <li key={sentence} className="flex gap-2">
              <Lightbulb aria-hidden className="mt-0.5 size-4 shrink-0 text-caution" />
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
