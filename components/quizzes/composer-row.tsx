import { ArrowDown, ArrowUp, GripVertical, Heading, RefreshCw, X } from 'lucide-react'
import { Badge } from '#components/ui/badge.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { ComposedQuestion } from '#lib/quizzes/composition.ts'
import { Press, type RowProps, Value } from './row-controls.tsx'

/** One question: a grip, its words, its points, and buttons of the form. */
export function QuestionRow({ question, ...props }: RowProps & { question: ComposedQuestion }) {
  const { row, at, isFirst, isLast, number, problem } = props
  const { stem, contextLine, article, newer, isKept } = question
  const errorId = `${row.id}-problem`
  return (
    <>
      <span data-grip aria-hidden className="grid h-11 w-7 touch-none place-items-center noscript:hidden">
        <GripVertical className="size-5 text-ink-faint" />
      </span>
      <div className="min-w-0 grow basis-64 py-2">
        <p className="text-sm text-ink-soft">{article?.title ?? contextLine}</p>
        <p className="leading-snug">
          <span className="font-semibold tabular-nums">{number}.</span> {stem}
        </p>
        {isKept ? null : (
          <p className="mt-1">
            <Badge tone="caution">Retired at the desk</Badge>
          </p>
        )}
        {newer ? (
          <p className="mt-1 flex flex-wrap items-center gap-2">
            <Badge>An earlier wording</Badge>
            <button type="submit" name="do" value={`renew:${at}`} className="text-link min-h-11 text-sm">
              <RefreshCw aria-hidden className="mr-1 inline size-4" />
              Ask the newest one
            </button>
          </p>
        ) : null}
        {problem ? (
          <p id={errorId} className="mt-1 text-sm text-wrong">
            {problem}
          </p>
        ) : null}
      </div>
      <div className="ml-auto flex flex-wrap items-center justify-end">
        <span className="mr-2 flex items-center gap-2 text-sm text-ink-soft">
          <span aria-hidden>Points</span>
          <Value
            {...props}
            name={`Points of question ${number}`}
            errorId={errorId}
            inputMode="decimal"
            className="w-18! text-end tabular-nums"
          />
        </span>
        <Press what={`up:${at}`} name={`Move up: ${stem}`} isEnd={isFirst} icon={<ArrowUp aria-hidden />} />
        <Press
          what={`down:${at}`}
          name={`Move down: ${stem}`}
          isEnd={isLast}
          icon={<ArrowDown aria-hidden />}
        />
        <Press what={`head:${at}`} name={`Put a heading above: ${stem}`} icon={<Heading aria-hidden />} />
        <Press what={`out:${at}`} name={`Take out: ${stem}`} icon={<X aria-hidden />} />
      </div>
    </>
  )
}

/** A heading with its words; its arrows move all that stands under it. */
export function HeadingRow({ isEmpty, ...props }: RowProps & { isEmpty: boolean }) {
  const { row, at, isFirst, isLast, problem } = props
  const name = row.value.trim() || 'without words'
  const errorId = `${row.id}-problem`
  return (
    <>
      <div className="min-w-0 grow basis-36 py-2">
        <Value {...props} name="Heading" errorId={errorId} placeholder="Heading" className="font-semibold" />
        {problem || isEmpty ? (
          <p id={errorId} className={classNames('mt-1 text-sm', problem ? 'text-wrong' : 'text-ink-soft')}>
            {problem ?? 'No question stands under it: it is not saved.'}
          </p>
        ) : null}
      </div>
      <div className="ml-auto flex items-center">
        <Press
          what={`up:${at}`}
          name={`Move the section up: ${name}`}
          isEnd={isFirst}
          icon={<ArrowUp aria-hidden />}
        />
        <Press
          what={`down:${at}`}
          name={`Move the section down: ${name}`}
          isEnd={isLast}
          icon={<ArrowDown aria-hidden />}
        />
        <Press what={`out:${at}`} name={`Remove the heading: ${name}`} icon={<X aria-hidden />} />
      </div>
    </>
  )
}
