'use client'

import { useActionState, useCallback, useEffect, useState } from 'react'
import { MistakeNotice } from '#components/ui/mistake-notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFocusOnMistake } from '#components/ui/use-focus-on-mistake.ts'
import type { AlikeQuestion } from '#lib/desk/bank-view.ts'
import type { FormArticle } from '#lib/desk/question-view.ts'
import type { CountryWords } from '#lib/generation/lint/draft.ts'
import { type QuestionForm, readForm, spanName } from '#lib/questions/question-form.ts'
import { Advice } from './advice.tsx'
import { AlikeNotice } from './alike-notice.tsx'
import { ArticleBeside } from './article-beside.tsx'
import { type EditorState, freshState } from './editor-state.ts'
import { EvidencePicker } from './evidence-picker.tsx'
import { MeanwhileNotice } from './meanwhile-notice.tsx'
import { QuestionFields } from './question-fields.tsx'
import { type FindAlike, useAlike } from './use-alike.ts'

type QuestionEditorProps = {
  /** The page that the form stands on. */
  path: string
  start: QuestionForm
  /** The version that is edited; null for a new question. */
  base: number | null
  article: FormArticle | null
  /** Those that the question or its article speaks of, for the advice. */
  countries: readonly CountryWords[]
  topics: string[]
  /** Other questions of the person that ask almost the same as it begins with, and how to find those of what is typed. */
  alike: AlikeQuestion[]
  findAlike: FindAlike
  save: (previous: EditorState, form: FormData) => Promise<EditorState>
  saveLabel: string
}

/** A question's form beside its article. It works without JavaScript; with it, evidence can be marked in the text. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { article, base, topics, saveLabel } = props
  const [state, send] = useActionState(props.save, freshState(props.start, props.alike))
  const form = useFocusOnMistake(state)
  const [typed, readTyped] = useTyped(form, state.form)
  const [parts, setParts] = useParts(state, article)
  const { alike, look } = useAlike(form, typed, state.alike, props.findAlike)
  const text = article?.text ?? null
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <form
        ref={form}
        action={send}
        onInput={readTyped}
        // What is sent at this moment need not wait for it.
        onBlur={({ relatedTarget }) => relatedTarget instanceof HTMLButtonElement || void look()}
        noValidate
        className="space-y-7"
      >
        {base === null ? null : <input type="hidden" name="base" value={base} />}
        {article ? <input type="hidden" name="article" value={article.id} /> : null}
        {/* The first button of a form is the one that Enter presses. */}
        <SubmitButton hidden tabIndex={-1} aria-hidden>
          {saveLabel}
        </SubmitButton>
        <WhatCameOfIt state={state} path={props.path} />
        <QuestionFields values={typed} errors={state.errors} topics={topics}>
          <AlikeNotice alike={alike} />
        </QuestionFields>
        {article && text !== null ? (
          <EvidencePicker
            sentences={article.sentences}
            text={text}
            spans={typed.spans}
            errors={state.errors.evidence}
            parts={parts}
            setParts={setParts}
            onChange={readTyped}
          />
        ) : (
          typed.spans.map((span) => <input key={span} type="hidden" name="span" value={span} />)
        )}
        <Advice form={typed} headline={article?.title ?? ''} countries={props.countries} />
        <SubmitButton pendingLabel="Saving…">{saveLabel}</SubmitButton>
      </form>
      {article && text !== null ? (
        <ArticleBeside
          title={article.title}
          text={text}
          spans={typed.spans}
          onAdd={(span) => setParts([...parts, spanName(span)])}
        />
      ) : null}
    </div>
  )
}

/** What stood against saving: another version, or mistakes. */
function WhatCameOfIt({ state, path }: { state: EditorState; path: string }) {
  const { meanwhile, message, errors } = state
  if (meanwhile) return <MeanwhileNotice meanwhile={meanwhile} path={path} />
  return message ? <MistakeNotice>{[message, ...(errors.form ?? [])].join(' ')}</MistakeNotice> : null
}

/** The form as it stands, read again with each change. */
function useTyped(form: ReturnType<typeof useFocusOnMistake>, start: QuestionForm) {
  const [typed, setTyped] = useState(start)
  const readTyped = useCallback(() => {
    const element = form.current
    if (element) setTyped((known) => withSameSpans(readForm(new FormData(element), known), known))
  }, [form])
  // What was typed before the page came alive.
  useEffect(readTyped, [readTyped])
  return [typed, readTyped] as const
}

/** Spans that did not change stay the same array, so that the article is not drawn with each letter. */
function withSameSpans(form: QuestionForm, known: QuestionForm): QuestionForm {
  return form.spans.join() === known.spans.join() ? { ...form, spans: known.spans } : form
}

/** Evidence that is no whole sentence of the article: what was cited so, and what is marked. */
function useParts(state: EditorState, article: FormArticle | null) {
  const [parts, setParts] = useState(() => {
    const sentences = new Set(article?.sentences.map(spanName))
    return state.form.spans.filter((span) => !sentences.has(span))
  })
  const setUnique = useCallback((next: string[]) => setParts([...new Set(next)]), [])
  return [parts, setUnique] as const
}
