'use client'

import { memo, useEffect, useState } from 'react'
import { CheckRow } from '#components/ui/check-row.tsx'
import type { Sentence } from '#lib/articles/sentences.ts'
import { spanName } from '#lib/questions/question-form.ts'
import { moveEdge, readSpan, type Span } from './move-edge.ts'

type EvidencePickerProps = {
  sentences: Sentence[]
  text: string
  spans: string[]
  errors: string[] | undefined
  /** Parts of the article that are marked as evidence, exactly; the rest are whole sentences. */
  parts: string[]
  setParts: (parts: string[]) => void
  /** Something changed that the form does not tell by itself. */
  onChange: () => void
}

/** What proves the answer: whole sentences from a list, or any part of the text, word by word. */
export const EvidencePicker = memo(function EvidencePicker(props: EvidencePickerProps) {
  const { sentences, text, spans, errors = [], parts, setParts, onChange } = props
  const isAlive = useIsAlive()
  const [isOpen] = useState(spans.length === 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after the parts are drawn, the form holds them
  useEffect(onChange, [parts])
  const cut = (name: string, box: HTMLInputElement | null) => {
    if (box) box.checked = false
    setParts([...parts.filter((part) => part !== name), name])
  }
  return (
    <fieldset aria-describedby={errors.length > 0 ? 'evidence-error' : 'evidence-hint'} className="min-w-0">
      <legend className="mb-1.5 font-medium">Evidence</legend>
      <p id="evidence-hint" className="mb-2 text-sm text-ink-soft">
        What of the article proves the answer. Choose sentences, or mark words in the article and add them.
      </p>
      {errors.length > 0 ? (
        <p id="evidence-error" className="mb-2 text-sm text-wrong">
          {errors.join(' ')}
        </p>
      ) : null}
      <ul className="divide-y divide-hairline">
        {parts.map((name, index) => (
          <Part
            // biome-ignore lint/suspicious/noArrayIndexKey: a part that is moved stays the same, with its focus
            key={index}
            name={name}
            text={text}
            canMove={isAlive}
            onMove={(span) => setParts(parts.map((part) => (part === name ? spanName(span) : part)))}
          />
        ))}
      </ul>
      <details open={isOpen} className="border-y border-hairline">
        <summary className="min-h-11 py-2.5 text-accent">
          Sentences of the article ({sentences.filter((one) => spans.includes(spanName(one))).length} chosen)
        </summary>
        <ul className="max-h-96 overflow-y-auto pb-2">
          {sentences.map((sentence) => {
            const name = spanName(sentence)
            const isChosen = spans.includes(name) && !parts.includes(name)
            return (
              <SentenceChoice
                key={name}
                name={name}
                text={sentence.text}
                isChosen={isChosen}
                onCut={isAlive && isChosen ? cut : null}
              />
            )
          })}
        </ul>
      </details>
    </fieldset>
  )
})

function SentenceChoice(props: {
  name: string
  text: string
  isChosen: boolean
  onCut: ((name: string, box: HTMLInputElement | null) => void) | null
}) {
  const { name, text, isChosen, onCut } = props
  return (
    <li className="py-1">
      <CheckRow
        type="checkbox"
        name="span"
        value={name}
        defaultChecked={isChosen}
        className="py-1.5 font-serif"
      >
        {text}
      </CheckRow>
      {onCut ? (
        <button
          type="button"
          className="text-link ml-8 min-h-11 text-sm sm:min-h-9"
          onClick={(event) => onCut(name, event.currentTarget.closest('li')?.querySelector('input') ?? null)}
        >
          Use a part of it only
        </button>
      ) : null}
    </li>
  )
}

type PartProps = { name: string; text: string; canMove: boolean; onMove: (span: Span) => void }

const MOVES = [
  { edge: 'start', by: -1, words: 'Begin a word earlier', sign: '← begin' },
  { edge: 'start', by: 1, words: 'Begin a word later', sign: 'begin →' },
  { edge: 'end', by: -1, words: 'End a word earlier', sign: '← end' },
  { edge: 'end', by: 1, words: 'End a word later', sign: 'end →' },
] as const

function Part({ name, text, canMove, onMove }: PartProps) {
  const span = readSpan(name)
  return (
    <li className="py-2">
      <CheckRow type="checkbox" name="span" value={name} defaultChecked className="py-1.5">
        <mark className="box-decoration-clone font-serif">{text.slice(span.start, span.end)}</mark>
      </CheckRow>
      {canMove ? (
        <div className="ml-8 flex flex-wrap gap-2">
          {MOVES.map(({ edge, by, words, sign }) => (
            <button
              key={words}
              type="button"
              aria-label={words}
              className="min-h-11 rounded-md border border-edge px-3 text-sm sm:min-h-9"
              onClick={() => onMove(moveEdge(text, span, edge, by))}
            >
              {sign}
            </button>
          ))}
        </div>
      ) : null}
    </li>
  )
}

/** Buttons that need JavaScript are drawn once it runs. */
function useIsAlive(): boolean {
  const [isAlive, setAlive] = useState(false)
  useEffect(() => setAlive(true), [])
  return isAlive
}
