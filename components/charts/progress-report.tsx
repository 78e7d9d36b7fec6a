import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { formatNumber } from '#components/format/numbers.ts'
import { zoneName } from '#components/format/zones.ts'
import type { HistoryItem } from '#lib/progress/history-view.ts'
import type { ProgressView } from '#lib/progress/progress-view.ts'
import { CalendarChart } from './calendar-chart.tsx'
import { ComparisonLine } from './comparison-line.tsx'
import { FactList } from './fact-list.tsx'
import { HistoryList } from './history-list.tsx'
import { ProgressTotals } from './progress-totals.tsx'
import { ScoreChart } from './score-chart.tsx'
import { TopicChart } from './topic-chart.tsx'
import { TopicFilter } from './topic-filter.tsx'

type ProgressReportProps = {
  progress: ProgressView
  /** The latest attempts. */
  latest: HistoryItem[]
  timeZone: string
  /** `YYYY-MM-DD` in that time zone. */
  today: string
}

/** All that the progress page draws. */
export function ProgressReport({ progress, latest, timeZone, today }: ProgressReportProps) {
  const { totals, topics, topic, facts } = progress
  return (
    <div className="grid gap-section">
      <ProgressTotals {...progress} />
      <Section
        title={topic ? `Score over time: ${topic}` : 'Score over time'}
        aside={<TopicFilter topics={topics} topic={topic} />}
      >
        <ComparisonLine comparison={progress.comparison} />
        <ScoreChart scores={progress.scores} timeZone={timeZone} />
      </Section>
      <div className="grid gap-x-16 gap-y-section lg:grid-cols-2">
        <Section title="What you know, by topic">
          <TopicChart topics={topics} />
        </Section>
        <Section
          title="Days"
          note={`The more questions, the stronger the colour. Counted in the time zone ${zoneName(timeZone)}.`}
        >
          <CalendarChart days={progress.days} today={today} />
        </Section>
        <Section title="Worth another look">
          <FactList facts={facts.weakest} empty="Facts that you miss stand here, with the way back to why." />
        </Section>
        <Section title="You know these well">
          <FactList
            facts={facts.strongest}
            empty="Facts that you never missed stand here, the surest ones first."
          />
        </Section>
      </div>
      <Section
        title="Quizzes you took"
        aside={
          <Link href={'/progress/history' as Route} className="text-link text-sm">
            {totals.attempts > latest.length
              ? `All ${formatNumber(totals.attempts)}, with search`
              : 'History'}
          </Link>
        }
      >
        <HistoryList items={latest} timeZone={timeZone} />
      </Section>
    </div>
  )
}

type SectionProps = { title: string; note?: string; aside?: ReactNode; children: ReactNode }

function Section({ title, note, aside, children }: SectionProps) {
  return (
    <section className="min-w-0">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 className="headline text-xl">{title}</h2>
        {aside}
      </div>
      {note ? <p className="mt-1 text-sm text-ink-soft">{note}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  )
}
