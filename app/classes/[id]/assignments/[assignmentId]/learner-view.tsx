import { RuleList } from '#components/assignments/rule-list.tsx'
import { ruleWords } from '#components/assignments/rule-words.ts'
import { startWords } from '#components/assignments/start-words.ts'
import { formatMoment } from '#components/format/dates.ts'
import { formatCount, formatPoints } from '#components/format/numbers.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { signUpPath } from '#lib/accounts/local-path.ts'
import type { TaskView } from '#lib/attempts/read-task.ts'
import { OBSTACLES } from '#lib/attempts/start-rules.ts'
import type { StartState } from './actions.ts'
import { CountingScore } from './counting-score.tsx'
import { StartTask } from './start-task.tsx'
import { TaskAttempts } from './task-attempts.tsx'

type LearnerViewProps = {
  task: TaskView
  now: Date
  start: (previous: StartState, form: FormData) => Promise<StartState>
}

/** An assignment for its learner: what came of it, what may be done now, what holds, and what was done. */
export function LearnerView({ task, now, start }: LearnerViewProps) {
  return (
    <>
      <PageHeader kicker="Assignment" title={task.title} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-10 lg:grid-cols-2 lg:grid-rows-[auto_1fr]">
        <div>
          {task.instructions ? <p className="mb-8 whitespace-pre-line">{task.instructions}</p> : null}
          <CountingScore task={task} />
          <Way task={task} now={now} start={start} />
        </div>
        <Rules task={task} />
        <TaskAttempts task={task} />
      </div>
    </>
  )
}

function Rules({ task }: { task: TaskView }) {
  const { questions, points, rules, given, attemptsLeft, asksPassword, timeZone } = task
  const length = `${formatCount(questions, 'question', 'questions')}, ${formatPoints(points)} ${points === 100 ? 'point' : 'points'}.`
  const password = 'Your teacher says it in class. It is asked for before each start.'
  return (
    <section aria-labelledby="rules" className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
      <h2 id="rules" className="headline mb-3 text-xl">
        Dates and rules
      </h2>
      <RuleList
        rules={[
          { name: 'Length', words: length },
          ...ruleWords({ ...rules, ...given, attemptsLeft }, timeZone),
          ...(asksPassword ? [{ name: 'Password', words: password }] : []),
        ]}
      />
      <p className="mt-2 text-sm text-ink-soft">
        All times are on the clocks of {timeZone.replaceAll('_', ' ')}.
      </p>
    </section>
  )
}

function Way({ task, now, start }: LearnerViewProps) {
  const { running, obstacle, asksPassword, attempts, timeZone } = task
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
  if (obstacle) return <InTheWay task={task} obstacle={obstacle} />
  return (
    <>
      <p className="mb-4 text-lg">{startWords(task, now)}</p>
      <StartTask
        words={attempts.length > 0 ? 'Start again' : 'Start'}
        asksPassword={asksPassword}
        start={start}
      />
    </>
  )
}

type InTheWayProps = { task: TaskView; obstacle: NonNullable<TaskView['obstacle']> }

function InTheWay({ task: { id, classId, rules, timeZone }, obstacle }: InTheWayProps) {
  const opens = obstacle === 'upcoming' && rules.opensAt
  return (
    <Notice>
      {opens ? `This opens on ${formatMoment(opens.toISOString(), timeZone)}.` : OBSTACLES[obstacle]}
      {obstacle === 'guest' ? (
        <LinkButton className="mt-3 flex" href={signUpPath(`/classes/${classId}/assignments/${id}`)}>
          Create an account
        </LinkButton>
      ) : null}
    </Notice>
  )
}
