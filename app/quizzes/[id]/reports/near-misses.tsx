import { Stem } from '#components/attempts/stem.tsx'
import { formatCount } from '#components/format/numbers.ts'
import type { NearMisses as Question } from '#lib/quizzes/near-miss-store.ts'
import { type Accept, AcceptAnswer } from './accept-answer.tsx'

const NEAR: Record<Question['answers'][number]['near'], string> = {
  spelling: 'a few letters off',
  part: 'part of the answer, or more than it',
  close: 'just beyond the tolerance',
  unit: 'the number, with other words',
}

/** Typed answers that did not count though a person might let them; draws nothing when there are none. */
export function NearMisses({ questions, accept }: { questions: Question[]; accept: Accept }) {
  if (questions.length === 0) return null
  return (
    <section id="nearly-right" aria-labelledby="nearly-right-title" className="mt-section scroll-mt-6">
      <h2 id="nearly-right-title" className="headline text-2xl">
        Nearly right
      </h2>
      <p className="mt-2 text-ink-soft">
        What people typed that did not count, though you might let it. Nothing was guessed: each scored 0. Who
        typed it is not told. What you accept is marked anew and counts from now on; you can undo this
        regrade.
      </p>
      {questions.map(({ versionId, contextLine, stem, right, answers }) => (
        <article key={versionId} className="mt-6 border-t border-hairline pt-6">
          <p className="text-sm text-ink-soft">{contextLine}</p>
          <h3 className="headline mt-1 text-lg">
            <Stem text={stem} />
          </h3>
          <p className="mt-2 text-sm text-ink-soft">
            Right: <span className="font-semibold text-ink">{right}</span>
          </p>
          <ul className="mt-2 divide-y divide-hairline border-y border-hairline">
            {answers.map(({ typed, near, times }) => (
              <li key={typed} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
                <span className="min-w-0">
                  <span className="font-semibold">{typed}</span>
                  <span className="ml-3 text-sm text-ink-soft">{NEAR[near]}</span>
                </span>
                <span className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
                  <span className="text-sm text-ink-soft tabular-nums">
                    {formatCount(times, 'time', 'times')}
                  </span>
                  <AcceptAnswer versionId={versionId} typed={typed} accept={accept} />
                </span>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  )
}
