'use client'

import { useEffect, useRef } from 'react'
import { ArticleText } from '#components/articles/article-text.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { alikeOf } from '#lib/desk/alike.ts'
import type { DeskView } from '#lib/desk/desk-view.ts'
import { DeskCard } from './desk-card.tsx'
import { DeskSummary, type MakeQuiz } from './desk-summary.tsx'
import { useDesk } from './use-desk.ts'

type ReviewDeskProps = { desk: DeskView; makeQuiz: MakeQuiz }

/** Questions on one side, the article on the other; the sentence that proves the question in view is marked. */
export function ReviewDesk({ desk, makeQuiz }: ReviewDeskProps) {
  const { current, setCurrent, goTo, movedTo, stateOf, decide, problem } = useDesk(desk.questions)
  const text = useRef<HTMLDivElement>(null)
  const cards = useRef<HTMLOListElement>(null)
  useCardInView(cards, movedTo)
  useSentenceInView(text, current)
  const kept = desk.questions.filter((question) => stateOf(question) === 'ready').length
  const open = desk.questions.filter((question) => stateOf(question) === 'draft').length
  const spans = desk.questions
    .filter((question) => stateOf(question) !== 'retired')
    .flatMap(({ id, evidence }) => evidence.map(({ start, end }) => ({ id, start, end })))
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div>
        <DeskSummary desk={desk} kept={kept} open={open} makeQuiz={makeQuiz} />
        {problem ? (
          <Notice tone="error" className="mt-4">
            {problem}
          </Notice>
        ) : null}
        <ol ref={cards} className="mt-2">
          {desk.questions.map((question, index) => (
            <DeskCard
              key={question.id}
              articleId={desk.article.id}
              question={question}
              number={index + 1}
              state={stateOf(question)}
              isCurrent={question.id === current}
              alike={alikeOf(question, desk.questions)}
              onGo={goTo}
              onLook={() => setCurrent(question.id)}
              onVerdict={(verdict) => {
                setCurrent(question.id)
                void decide(question.id, verdict, stateOf(question))
              }}
            />
          ))}
        </ol>
      </div>
      <Article title={desk.article.title}>
        <div
          ref={text}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: without a mouse it is scrolled while it has the focus
          tabIndex={0}
          className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto lg:pr-4"
        >
          <ArticleText text={desk.article.text} spans={spans} current={current} />
        </div>
      </Article>
    </div>
  )
}

/** Beside the questions where there is room; below them, behind its title, on a phone. */
function Article({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label="The article" className="border-t border-hairline pt-6 lg:border-0 lg:pt-0">
      <h2 className="headline mb-4 text-xl lg:sr-only">{title}</h2>
      {children}
    </section>
  )
}

/** Brings the card that a key led to into view. Only then: a card that moves under the pointer would swallow the click. */
function useCardInView(list: React.RefObject<HTMLElement | null>, movedTo: string | null) {
  useEffect(() => {
    if (movedTo)
      list.current?.querySelector(`[data-question="${movedTo}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [list, movedTo])
}

/** Scrolls the article, where it has a pane of its own, to the sentence of the question in view. The page stands still. */
function useSentenceInView(pane: React.RefObject<HTMLElement | null>, current: string | null) {
  useEffect(() => {
    const box = pane.current
    const sentence = box?.querySelector(`[data-evidence~="${current}"]`)
    if (!box || !sentence) return
    const offset = sentence.getBoundingClientRect().top - box.getBoundingClientRect().top
    box.scrollBy({ top: offset - box.clientHeight / 3 })
  }, [pane, current])
}
