'use client'

import { useActionState } from 'react'
import { KeptSearch } from '#components/quizzes/kept-search.tsx'
import { Button } from '#components/ui/button.tsx'
import { CheckRow } from '#components/ui/check-row.tsx'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { useFocusOnMistake } from '#components/ui/use-focus-on-mistake.ts'
import type { ComposedQuestion } from '#lib/quizzes/composition.ts'
import type { KeptList } from '#lib/quizzes/list-kept.ts'
import type { NewQuizState } from './create.ts'

type NewQuizFormProps = {
  chosen: ComposedQuestion[]
  kept: KeptList
  title: string
  search: string
  article: string
  create: (state: NewQuizState, form: FormData) => Promise<NewQuizState>
}

/** One form for both: searching again takes along what is chosen, and the last button makes the quiz of it. */
export function NewQuizForm({ chosen, kept, title, search, article, create }: NewQuizFormProps) {
  const start = { title: null, questionIds: null, message: null, errors: {} }
  const [state, send] = useActionState(create, start)
  const form = useFocusOnMistake(state)
  const isChosen = (id: string) =>
    state.questionIds?.includes(id) ?? chosen.some(({ questionId }) => questionId === id)
  const others = kept.questions.filter(({ questionId }) => {
    return !chosen.some((question) => question.questionId === questionId)
  })
  return (
    <form ref={form} action="/quizzes/new" className="max-w-headline">
      {state.message ? (
        <Notice tone="error" title={state.message} className="mb-6">
          {state.errors.questionIds?.join(' ')}
        </Notice>
      ) : null}
      <Field id="title" label="Title" hint="It stands above every question." errors={state.errors.title}>
        {(control) => (
          <TextInput {...control} name="title" maxLength={300} defaultValue={state.title ?? title} />
        )}
      </Field>
      <h2 className="headline mt-8 mb-3 text-xl">Questions</h2>
      <KeptSearch articles={kept.articles} search={search} article={article} />
      <ul className="mt-4 divide-y divide-hairline border-y border-hairline">
        {[...chosen, ...others].map((question) => (
          <Choice key={question.questionId} question={question} isChosen={isChosen(question.questionId)} />
        ))}
      </ul>
      {others.length === 0 && (search || article) ? (
        <p className="mt-3 text-ink-soft">No other question fits. Try another word or article.</p>
      ) : null}
      <div className="mt-3 flex flex-wrap items-center gap-3 text-sm text-ink-soft">
        {kept.page > 1 ? <PageButton page={kept.page - 1}>Previous</PageButton> : null}
        {kept.pages > 1 ? `Page ${kept.page} of ${kept.pages}` : null}
        {kept.page < kept.pages ? <PageButton page={kept.page + 1}>Next</PageButton> : null}
      </div>
      <div className="sticky bottom-0 mt-6 border-t border-hairline bg-paper py-3">
        <SubmitButton formAction={send} pendingLabel="Making the quiz…">
          Make the quiz
        </SubmitButton>
      </div>
    </form>
  )
}

function PageButton({ page, children }: { page: number; children: string }) {
  return (
    <Button type="submit" name="page" value={page} variant="secondary" size="sm" className="min-h-11">
      {children}
    </Button>
  )
}

function Choice({ question, isChosen }: { question: ComposedQuestion; isChosen: boolean }) {
  const { questionId, stem, article, topic } = question
  return (
    <li>
      <CheckRow
        type="checkbox"
        name="question"
        value={questionId}
        defaultChecked={isChosen}
        className="cursor-pointer py-3"
      >
        <span className="block text-sm text-ink-soft">{article?.title ?? topic}</span>
        <span className="leading-snug">{stem}</span>
      </CheckRow>
    </li>
  )
}
