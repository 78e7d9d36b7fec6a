import type { Route } from 'next'
import Link from 'next/link'
import { dateWords } from '#components/classes/date-words.ts'
import { formatCount } from '#components/format/numbers.ts'
import { zoneName } from '#components/format/zones.ts'
import { OpenReports } from '#components/quizzes/open-reports.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import type { RunningAssignment, TaughtClass } from '#lib/classes/list-taught.ts'
import type { ReportedQuiz } from '#lib/quizzes/list-open-reports.ts'

type TaughtClassesProps = {
  classes: TaughtClass[]
  reports: ReportedQuiz[]
  now: Date
  /** Of who looks at it; a class on other clocks says so. */
  timeZone: string
}

/** What waits for a teacher: how far each assignment is that runs, and what people found wrong with questions. */
export function TaughtClasses({ classes, reports, now, timeZone }: TaughtClassesProps) {
  return (
    <>
      {classes.length > 0 ? (
        <section aria-labelledby="taught" className="mb-10">
          <h2 id="taught" className="headline text-2xl">
            You teach
          </h2>
          <ul className="mt-3 divide-y divide-hairline border-y border-hairline">
            {classes.map((taught) => (
              <ClassPart key={taught.id} taught={taught} now={now} isForeign={taught.timeZone !== timeZone} />
            ))}
          </ul>
        </section>
      ) : null}
      <Reports reports={reports} />
    </>
  )
}

type ClassPartProps = { taught: TaughtClass; now: Date; isForeign: boolean }

function ClassPart({ taught, now, isForeign }: ClassPartProps) {
  const { id, name, timeZone, learners, running } = taught
  return (
    <li className="grid gap-x-8 gap-y-2 py-4 md:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
      <div className="min-w-0">
        <h3 className="headline text-xl">
          <Link
            href={`/classes/${id}` as Route}
            className="inline-flex min-h-11 items-center sm:min-h-0 hover:underline hover:underline-offset-4"
          >
            {name}
          </Link>
        </h3>
        <p className="text-sm text-ink-soft">
          {formatCount(learners, 'learner', 'learners')}
          {isForeign && running.length > 0 ? `, on the clocks of ${zoneName(timeZone)}` : null}
        </p>
      </div>
      {running.length > 0 ? (
        <ul className="grid gap-4">
          {running.map((assignment) => (
            <Running key={assignment.id} classId={id} assignment={assignment} timeZone={timeZone} now={now} />
          ))}
        </ul>
      ) : (
        <NothingRuns taught={taught} />
      )}
    </li>
  )
}

type RunningProps = { classId: string; assignment: RunningAssignment; timeZone: string; now: Date }

function Running({ classId, assignment, timeZone, now }: RunningProps) {
  const { id, title, handedIn, learners } = assignment
  const howMany = `${handedIn} of ${learners} submitted`
  return (
    <li className="min-w-0">
      <p className="flex flex-wrap items-baseline justify-between gap-x-6">
        <Link
          href={`/classes/${classId}/assignments/${id}` as Route}
          className="text-link inline-flex min-h-11 items-center sm:min-h-0 wrap-anywhere"
        >
          {title}
        </Link>
        <span className="text-sm tabular-nums">{howMany}</span>
      </p>
      <p className="text-sm text-ink-soft">{dateWords({ ...assignment, opensAt: null }, timeZone, now)}</p>
      {learners > 0 ? (
        <ProgressBar
          label={`How many submitted “${title}”`}
          value={handedIn}
          max={learners}
          valueText={howMany}
          className="mt-2"
        />
      ) : null}
    </li>
  )
}

/** The next step of a class in which nothing runs. */
function NothingRuns({ taught: { id: classId, learners, mayAssign } }: { taught: TaughtClass }) {
  return learners === 0 ? (
    <p className="text-ink-soft">
      Nobody has joined yet.{' '}
      <Link href={`/classes/${classId}/code` as Route} className="text-link">
        Show the code
      </Link>{' '}
      on the wall.
    </p>
  ) : (
    <p className="text-ink-soft">
      No assignment is open.{' '}
      {mayAssign ? (
        <>
          <Link href={`/classes/${classId}/assignments/new` as Route} className="text-link">
            Assign a quiz
          </Link>
          , and you see here how many have submitted.
        </>
      ) : null}
    </p>
  )
}

function Reports({ reports }: { reports: ReportedQuiz[] }) {
  if (reports.length === 0) return null
  return (
    <section aria-labelledby="reports" className="mb-10">
      <h2 id="reports" className="headline text-2xl">
        Reported to you
      </h2>
      <ul className="mt-3 divide-y divide-hairline border-y border-hairline">
        {reports.map((quiz) => (
          <li key={quiz.id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
            <Link
              href={`/quizzes/${quiz.id}` as Route}
              className="inline-flex min-h-11 items-center sm:min-h-0 text-link min-w-0 wrap-anywhere"
            >
              {quiz.title}
            </Link>
            <OpenReports quiz={quiz} />
          </li>
        ))}
      </ul>
    </section>
  )
}
