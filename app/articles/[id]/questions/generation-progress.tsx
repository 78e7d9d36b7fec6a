'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { formatCount } from '#components/format/numbers.ts'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import type { GenerationStep, GenerationView } from '#lib/desk/desk-view.ts'
import { pauseBeforeAsking } from './polling.ts'

const STEPS: Record<GenerationStep, { place: number; words: string }> = {
  queued: { place: 0, words: 'Waiting for its turn' },
  reading: { place: 1, words: 'Reading' },
  asking: { place: 2, words: 'Asking' },
  storing: { place: 3, words: 'Putting the questions on the desk' },
  done: { place: 4, words: 'Done' },
}

const COUNTED: Record<string, [one: string, other: string]> = {
  words: ['word', 'words'],
  sentences: ['sentence', 'sentences'],
  facts: ['fact', 'facts'],
  candidates: ['question checked', 'questions checked'],
  questions: ['question kept', 'questions kept'],
}

/** “Reading · 31 facts · 14 questions checked”, until it is done. The work goes on when the page is left. */
export function GenerationProgress({ start }: { start: GenerationView }) {
  const { generation, isAway } = useGeneration(start)
  const { place, words } = STEPS[generation.step]
  const counts = Object.entries(COUNTED).flatMap(([name, [one, other]]) => {
    const count = generation.counts[name]
    return count === undefined ? [] : [formatCount(count, one, other)]
  })
  return (
    <section aria-labelledby="generation" className="mb-8 max-w-reading">
      <h2 id="generation" className="headline text-xl">
        Quizwire is reading the article
      </h2>
      <p role="status" className="mt-2 text-ink-soft">
        {[words, ...counts].join(' · ')}
      </p>
      <ProgressBar label="Generation" value={place} max={4} valueText={words} className="mt-3" />
      <p className="mt-3 text-sm text-ink-soft">
        {isAway
          ? 'The server cannot be reached at the moment. The work goes on; this page asks again by itself.'
          : 'This takes a few seconds. You can leave this page and come back.'}
      </p>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
    </section>
  )
}

/** The request as it stands on the server, asked for with growing pauses; the page is drawn anew when it is over. */
function useGeneration(start: GenerationView) {
  const router = useRouter()
  const [generation, setGeneration] = useState(start)
  const [isAway, setAway] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let asked = 0
    const ask = async () => {
      const answer = await fetch(`/api/generations/${start.id}`, { cache: 'no-store' }).catch(() => null)
      const known = answer?.ok ? ((await answer.json()) as GenerationView) : null
      setAway(!known)
      if (known) setGeneration(known)
      if (known?.state === 'done' || known?.state === 'failed') return router.refresh()
      asked += 1
      timer = setTimeout(ask, pauseBeforeAsking(asked))
    }
    timer = setTimeout(ask, pauseBeforeAsking(0))
    return () => clearTimeout(timer)
  }, [start.id, router])
  return { generation, isAway }
}
