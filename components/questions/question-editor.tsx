'use client'

import { type ReactNode, useActionState, useCallback, useEffect, useState } from 'react'
import { MistakeNotice } from '#components/ui/mistake-notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFocusOnMistake } from '#components/ui/use-focus-on-mistake.ts'
import type { FormArticle } from '#lib/desk/question-view.ts'
import type { CountryWords } from '#lib/generation/lint/draft.ts'
import { type QuestionForm, readForm, spanName } from '#lib/questions/question-form.ts'
import { Advice } from './advice.tsx'
import { ArticleBeside } from './article-beside.tsx'
import { type EditorState, freshState } from './editor-state.ts'
import { EvidencePicker } from './evidence-picker.tsx'
import { MeanwhileNotice } from './meanwhile-notice.tsx'
import { QuestionFields } from './question-fields.tsx'

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
  save: (previous: EditorState, form: FormData) => Promise<EditorState>
  saveLabel: string
  /** Further steps beside the button. */
  children?: ReactNode
}

/** A question's form beside its article. It works without JavaScript; with it, evidence can be marked in the text. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { article, base, topics } = props
  const [state, send] = useActionState(props.save, freshState(props.start))
  const form = useFocusOnMistake(state)
  const [typed, setTyped] = useState(state.form)
  const readTyped = useCallback(() => {
    const element = form.current
    if (element) setTyped((known) => withSameSpans(readForm(new FormData(element), known), known))
  }, [form])
  // What was typed before the page came alive.
  useEffect(readTyped, [readTyped])
  const [parts, setParts] = useParts(state, article)
  const text = article?.text ?? null
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <form ref={form} action={send} onInput={readTyped} noValidate className="space-y-7">
        {base === null ? null : <input type="hidden" name="base" value={base} />}
        {article ? <input type="hidden" name="article" value={article.id} /> : null}
        {/* The first button of a form is the one that Enter presses. */}
        <SubmitButton hidden tabIndex={-1} aria-hidden>
          {props.saveLabel}
        </SubmitButton>
        {state.meanwhile ? <MeanwhileNotice meanwhile={state.meanwhile} path={props.path} /> : null}
        {state.message && !state.meanwhile ? (
          <MistakeNotice>{[state.message, ...(state.errors.form ?? [])].join(' ')}</MistakeNotice>
        ) : null}
        <QuestionFields values={typed} errors={state.errors} topics={topics} />
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
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton pendingLabel="Saving…">{props.saveLabel}</SubmitButton>
          {props.children}
        </div>
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
