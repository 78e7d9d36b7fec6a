'use client'

import { useEffect, useRef, useState } from 'react'
import { ArticleText } from '#components/articles/article-text.tsx'
import type { Span } from '#components/articles/marked-text.ts'
import { Notice } from '#components/ui/notice.tsx'
import type { DeskQuestion, DeskView } from '#lib/desk/desk-view.ts'
import { DeskList } from './desk-list.tsx'
import { DeskSummary, type MakeQuiz } from './desk-summary.tsx'
import { LessCertain } from './less-certain.tsx'
import { UnaskedSentences } from './unasked-sentences.tsx'
import { type Desk, useDesk } from './use-desk.ts'

type ReviewDeskProps = { desk: DeskView; makeQuiz: MakeQuiz }

/** Questions on one side, the article on the other; the sentence that proves the question in view is marked. */
export function ReviewDesk({ desk, makeQuiz }: ReviewDeskProps) {
  const { article, questions } = desk
  const offered = questions.filter(({ spare }) => !spare)
  const spares = questions.filter(({ spare }) => spare)
  const [isOpen, setOpen] = useState(offered.length === 0)
  const state = useDesk(isOpen ? questions : offered)
  const cards = useRef<HTMLDivElement>(null)
  useCardInView(cards, state.movedTo)
  const count = (of: DeskQuestion[], wanted: DeskQuestion['state']) =>
    of.filter((question) => state.stateOf(question) === wanted).length
  const show = (id: string) => {
    if (spares.some((question) => question.id === id)) setOpen(true)
    state.goTo(id)
  }
  const list = { articleId: article.id, all: questions, desk: state, onGo: show }
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div ref={cards}>
        <DeskSummary
          desk={desk}
          kept={count(questions, 'ready')}
          open={offered.length > 0 ? count(offered, 'draft') : null}
          makeQuiz={makeQuiz}
        />
        {state.problem ? (
          <Notice tone="error" className="mt-4">
            {state.problem}
          </Notice>
        ) : null}
        <DeskList {...list} questions={offered} start={1} />
        {spares.length > 0 ? (
          <LessCertain count={spares.length} isOpen={isOpen} onOpen={setOpen}>
            <DeskList {...list} questions={spares} start={offered.length + 1} />
          </LessCertain>
        ) : null}
      </div>
      <Article article={article} spans={spansOf(questions, state)} current={state.current}>
        <UnaskedSentences
          articleId={article.id}
          sentences={desk.unasked}
          count={desk.unaskedCount}
          onGo={show}
        />
      </Article>
    </div>
  )
}

/** What questions that were not dropped rest on; of a less certain one, while it is in view or kept. */
function spansOf(questions: DeskQuestion[], { stateOf, current }: Desk): Span[] {
  return questions
    .filter((question) => stateOf(question) !== 'retired')
    .filter((question) => !question.spare || question.id === current || stateOf(question) === 'ready')
    .flatMap(({ id, evidence }) => evidence.map(({ start, end }) => ({ id, start, end })))
}

type ArticleProps = {
  article: DeskView['article']
  spans: Span[]
  current: string | null
  children: React.ReactNode
}

/** Beside the questions where there is room; below them, behind its title, on a phone. */
function Article({ article, spans, current, children }: ArticleProps) {
  const text = useRef<HTMLDivElement>(null)
  useSentenceInView(text, current)
  return (
    <section aria-label="The article" className="border-t border-hairline pt-6 lg:border-0 lg:pt-0">
      <h2 className="headline mb-4 text-xl lg:sr-only">{article.title}</h2>
      <div
        ref={text}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without a mouse it is scrolled while it has the focus
        tabIndex={0}
        className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto lg:pr-4"
      >
        {children}
        <ArticleText text={article.text} spans={spans} current={current} />
      </div>
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
