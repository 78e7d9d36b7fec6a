import type { PlayerQuestion } from '#lib/attempts/player-view.ts'
import type { Place } from './place.ts'
import type { Answer } from './player-state.ts'

type QuestionMapProps = {
  questions: PlayerQuestion[]
  answers: Record<number, Answer>
  place: Place
}

/** All questions as numbers: answered, open, the one that is shown, and those changed elsewhere. Buttons of the form. */
export function QuestionMap({ questions, answers, place }: QuestionMapProps) {
  const answered = Object.values(answers).filter((answer) => answer.choice).length
  return (
    <nav aria-label="All questions">
      <p className="mb-3 text-sm text-ink-soft">
        {answered} of {questions.length} answered
      </p>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(2.75rem,1fr))] gap-2">
        {questions.map((question, index) => {
          const number = index + 1
          const answer = answers[question.position]
          const sign = signOf(answer)
          return (
            <li key={question.position}>
              <button
                type="submit"
                name="go"
                value={number}
                aria-current={place === number ? 'step' : undefined}
                aria-label={`Question ${number}, ${sign.word}`}
                data-sign={sign.word}
                className="relative grid h-11 w-full place-items-center rounded-md border border-edge text-sm font-medium text-ink-soft tabular-nums hover:border-ink hover:text-ink aria-[current=step]:outline-2 aria-[current=step]:outline-offset-2 aria-[current=step]:outline-ink data-[sign=answered]:border-accent data-[sign=answered]:bg-accent-soft data-[sign=answered]:text-accent-strong"
              >
                {number}
                {sign.mark ? (
                  <span aria-hidden className="absolute top-0 right-1 text-xs font-bold">
                    {sign.mark}
                  </span>
                ) : null}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function signOf(answer: Answer | undefined): { word: string; mark: string } {
  if (answer?.conflict) return { word: 'changed elsewhere', mark: '!' }
  return answer?.choice ? { word: 'answered', mark: '✓' } : { word: 'open', mark: '' }
}
