import { Flag } from 'lucide-react'
import type { PlayerQuestion } from '#lib/attempts/player-view.ts'
import type { Place } from './place.ts'
import type { Answer } from './player-state.ts'
import { verdictOf } from './verdict.ts'

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
          const flagged = answer?.flagged ?? false
          return (
            <li key={question.position}>
              <button
                type="submit"
                name="go"
                value={number}
                aria-current={place === number ? 'step' : undefined}
                aria-label={`Question ${number}, ${sign.word}${flagged ? ', flagged' : ''}`}
                data-sign={sign.kind}
                className="relative grid h-11 w-full place-items-center rounded-md border border-edge text-sm font-medium text-ink-soft tabular-nums hover:border-ink hover:text-ink aria-[current=step]:outline-2 aria-[current=step]:outline-offset-2 aria-[current=step]:outline-ink data-[sign=answered]:border-accent data-[sign=answered]:bg-accent-soft data-[sign=answered]:text-accent-strong data-[sign=partly]:text-caution data-[sign=right]:border-right data-[sign=right]:bg-right-soft data-[sign=right]:text-right data-[sign=wrong]:border-wrong data-[sign=wrong]:bg-wrong-soft data-[sign=wrong]:text-wrong"
              >
                {number}
                {flagged ? (
                  <Flag aria-hidden className="absolute top-1 left-1 size-3 fill-current text-accent" />
                ) : null}
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

type Sign = { kind: string; word: string; mark: string }

const MARKS = { right: '✓', partly: '◐', wrong: '✗', open: '' }

function signOf(answer: Answer | undefined): Sign {
  if (answer?.conflict) return { kind: 'conflict', word: 'changed elsewhere', mark: '!' }
  if (answer?.explained) {
    const { kind, word } = verdictOf(answer.explained)
    return { kind, word: word.toLowerCase(), mark: MARKS[kind] }
  }
  return answer?.choice
    ? { kind: 'answered', word: 'answered', mark: '✓' }
    : { kind: 'open', word: 'open', mark: '' }
}
