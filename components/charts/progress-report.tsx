import type { ReactNode } from 'react'
import type { ProgressView } from '#lib/progress/progress-view.ts'
import { CalendarChart } from './calendar-chart.tsx'
import { HistoryList } from './history-list.tsx'
import { ProgressTotals } from './progress-totals.tsx'
import { ScoreChart } from './score-chart.tsx'
import { TopicChart } from './topic-chart.tsx'

type ProgressReportProps = {
  progress: ProgressView
  timeZone: string
  /** `YYYY-MM-DD` in that time zone. */
  today: string
}

/** All that the progress page draws. */
export function ProgressReport({ progress, timeZone, today }: ProgressReportProps) {
  return (
    <div className="grid gap-section">
      <ProgressTotals totals={progress.totals} streak={progress.streak} />
      <Section title="Score over time">
        <ScoreChart scores={progress.scores} timeZone={timeZone} />
      </Section>
      <div className="grid gap-x-16 gap-y-section lg:grid-cols-2">
        <Section title="By topic">
          <TopicChart topics={progress.topics} />
        </Section>
        <Section title="Days" note={`Counted in the time zone ${timeZone.replaceAll('_', ' ')}.`}>
          <CalendarChart days={progress.days} today={today} />
        </Section>
      </div>
      <Section title="Quizzes you took">
        <HistoryList attempts={progress.scores.toReversed()} timeZone={timeZone} />
      </Section>
    </div>
  )
}

function Section({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="headline text-xl">{title}</h2>
      {note ? <p className="mt-1 text-sm text-ink-soft">{note}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  )
}
