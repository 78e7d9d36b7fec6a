'use client'

import { Check, X } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { Stem } from '#components/attempts/stem.tsx'
import { AlmostTheSame } from '#components/questions/almost-the-same.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { Alike } from '#lib/desk/alike.ts'
import type { DeskQuestion } from '#lib/desk/desk-view.ts'
import type { Verdict } from '#lib/desk/judge-question.ts'
import { KIND_NAMES } from '#lib/questions/kind-names.ts'
import { spanName } from '#lib/questions/question-form.ts'
import { DeskNotes } from './desk-notes.tsx'
import { DeskVerdicts } from './desk-verdicts.tsx'
import { MoreLikeThis } from './more-like-this.tsx'

type DeskCardProps = {
  articleId: string
  question: DeskQuestion
  number: number
  state: DeskQuestion['state']
  isCurrent: boolean
  /** Other questions about the same matter. */
  alike: Alike[]
  onLook: () => void
  onVerdict: (verdict: Verdict) => void
  onGo: (id: string) => void
}

/** One question as its owner sees it: with key, reasons and evidence, to keep or to retire. */
export function DeskCard(props: DeskCardProps) {
  const { question, number, state, isCurrent, onLook } = props
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: J and K do the same, and every control inside takes the focus
    <li
      id={`question-${question.id}`}
      data-question={question.id}
      aria-current={isCurrent || undefined}
      onClick={onLook}
      onFocus={onLook}
      className={classNames(
        'scroll-mt-32 border-b border-hairline border-l-3 py-6 pl-[0.8125rem] -ml-4',
        isCurrent ? 'border-l-accent' : 'border-l-transparent',
      )}
    >
      <div className="mb-2 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
        <span className="tabular-nums">{number}</span>
        <Badge>{KIND_NAMES[question.kind]}</Badge>
        <Badge>{question.topic}</Badge>
        {question.spare ? <Badge tone="caution">Less certain</Badge> : null}
        {state === 'ready' ? <Badge tone="right">Kept</Badge> : null}
        {state === 'retired' ? <Badge tone="wrong">Retired</Badge> : null}
      </div>
      <div className={state === 'retired' ? '**:text-ink-faint **:[mark]:bg-transparent' : undefined}>
        <p className="text-sm text-ink-soft">{question.contextLine}</p>
        <h2 className="headline mt-1 text-lg">
          <Stem text={question.stem} />
        </h2>
        <Options question={question} />
        <p className="mt-3">{question.explanation}</p>
        {question.evidence.map(({ start, quote }) => (
          <blockquote key={start} className="mt-3 border-l-2 border-mark-line pl-3 font-serif lg:sr-only">
            <mark className="box-decoration-clone">{quote}</mark>
          </blockquote>
        ))}
      </div>
      <DeskNotes question={question} />
      <AlmostTheSame alike={question.duplicates} className="mt-3" />
      <DeskVerdicts {...props} />
      <AnotherAboutThis articleId={props.articleId} question={question} />
      <MoreLikeThis alike={props.alike} onGo={props.onGo} />
    </li>
  )
}

/** Leads to a new question with the same sentence as evidence. */
function AnotherAboutThis({ articleId, question }: { articleId: string; question: DeskQuestion }) {
  const [sentence] = question.evidence
  if (!sentence) return null
  const address = `/questions/new?article=${articleId}&span=${spanName(sentence)}`
  return (
    <p className="mt-3 text-sm">
      <Link href={address as Route} prefetch={false} className="text-link inline-block py-1.5">
        Another question about this sentence
      </Link>
    </p>
  )
}

function Options({ question }: { question: DeskQuestion }) {
  return (
    <ul className="mt-3 space-y-1.5">
      {question.options.map(({ id, text, why }) => {
        const isKey = question.key.includes(id)
        return (
          <li key={id} className="flex gap-2">
            {isKey ? (
              <Check aria-hidden className="mt-1 size-4 shrink-0 text-right" />
            ) : (
              <X aria-hidden className="mt-1 size-4 shrink-0 text-ink-faint" />
            )}
            <span>
              <span className={isKey ? 'font-semibold' : undefined}>{text}</span>
              {isKey ? <span className="sr-only"> (right)</span> : null}
              {!isKey && why ? <span className="block text-sm text-ink-soft">{why}</span> : null}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
