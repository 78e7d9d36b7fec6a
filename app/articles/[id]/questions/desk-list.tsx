import { alikeOf } from '#lib/desk/alike.ts'
import type { DeskQuestion } from '#lib/desk/desk-view.ts'
import { DeskCard } from './desk-card.tsx'
import type { Desk } from './use-desk.ts'

type DeskListProps = {
  articleId: string
  questions: DeskQuestion[]
  /** All of the desk, for what is like one of them. */
  all: DeskQuestion[]
  /** Number of the first. */
  start: number
  desk: Desk
  onGo: (id: string) => void
}

/** Some of the questions of a desk, one below the other. */
export function DeskList({ articleId, questions, all, start, desk, onGo }: DeskListProps) {
  const { current, setCurrent, stateOf, decide } = desk
  return (
    <ol className="mt-2">
      {questions.map((question, index) => (
        <DeskCard
          key={question.id}
          articleId={articleId}
          question={question}
          number={start + index}
          state={stateOf(question)}
          isCurrent={question.id === current}
          alike={alikeOf(question, all)}
          onGo={onGo}
          onLook={() => setCurrent(question.id)}
          onVerdict={(verdict) => {
            setCurrent(question.id)
            void decide(question.id, verdict, stateOf(question))
          }}
        />
      ))}
    </ol>
  )
}
