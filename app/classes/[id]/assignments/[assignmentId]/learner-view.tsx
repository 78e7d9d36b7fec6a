import { RuleList } from '#components/assignments/rule-list.tsx'
import { ruleWords } from '#components/assignments/rule-words.ts'
import { formatMoment } from '#components/format/dates.ts'
import { formatCount, formatPoints } from '#components/format/numbers.ts'
import { OwnGrade } from '#components/results/own-grade.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { TaskView } from '#lib/attempts/read-task.ts'
import { OBSTACLES } from '#lib/attempts/start-rules.ts'
import type { WorkView } from '#lib/results/learner-view.ts'
import type { StartState } from './actions.ts'
import { CountingScore } from './counting-score.tsx'
import { StartTask } from './start-task.tsx'
import { TaskAttempts } from './task-attempts.tsx'

type LearnerViewProps = {
  task: TaskView
  /** What was set and written by hand, among it. */
  own: WorkView
  start: (previous: StartState, form: FormData) => Promise<StartState>
}

/** An assignment for its learner: exactly what will happen before the start, what may be done now, and what was done. */
export function LearnerView({ task, own, start }: LearnerViewProps) {
  const { title, instructions, questions, points, rules, given, timeZone, attemptsLeft } = task
  return (
    <div className="max-w-reading">
      <PageHeader kicker="Assignment" title={title} />
      {instructions ? <p className="mb-8 whitespace-pre-line">{instructions}</p> : null}
      <CountingScore task={task} />
      <OwnGrade view={own} />
      {task.attempts.length > 0 ? <TaskAttempts task={task} /> : null}
      <section aria-labelledby="rules" className="mb-8">
        <h2 id="rules" className="headline mb-3 text-xl">
          {task.attempts.length > 0 ? 'The rules' : 'What will happen'}
        </h2>
        <RuleList
          rules={[
            {
              name: 'Length',
              words: `${formatCount(questions, 'question', 'questions')}, ${formatPoints(points)} ${points === 100 ? 'point' : 'points'}.`,
            },
            ...ruleWords({ ...rules, ...given, attemptsLeft }, timeZone),
          ]}
        />
        <p className="mt-2 text-sm text-ink-soft">
          All times are on the clocks of {timeZone.replaceAll('_', ' ')}.
        </p>
      </section>
      <Way task={task} start={start} />
    </div>
  )
}

function Way({ task, start }: Pick<LearnerViewProps, 'task' | 'start'>) {
  const { running, obstacle, asksPassword, attempts, timeZone, rules } = task
  if (running) {
    const { deadlineAt } = running
    return (
      <>
        <p className="mb-4">
          You have begun; your answers are saved.
          {deadlineAt ? ` Your time ends on ${formatMoment(deadlineAt.toISOString(), timeZone)}.` : ''}
        </p>
        <StartTask words="Continue" asksPassword={false} start={start} />
      </>
    )
  }
  if (obstacle) {
    const opens = obstacle === 'upcoming' && rules.opensAt
    return (
      <Notice>
        {opens ? `This opens on ${formatMoment(opens.toISOString(), timeZone)}.` : OBSTACLES[obstacle]}
      </Notice>
    )
  }
  return (
    <StartTask
      words={attempts.length > 0 ? 'Start again' : 'Start'}
      asksPassword={asksPassword}
      start={start}
    />
  )
}
