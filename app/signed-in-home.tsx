import type { Route } from 'next'
import { formatCount } from '#components/format/numbers.ts'
import { DueTasks } from '#components/home/due-tasks.tsx'
import { DueToday } from '#components/home/due-today.tsx'
import { FirstClass } from '#components/home/first-class.tsx'
import { LastScores } from '#components/home/last-scores.tsx'
import { NewQuizzes } from '#components/home/new-quizzes.tsx'
import { OpenAttempts } from '#components/home/open-attempts.tsx'
import { TaughtClasses } from '#components/home/taught-classes.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { Actor } from '#lib/accounts/actor.ts'
import { listOpenAttempts } from '#lib/attempts/list-open-attempts.ts'
import { countDeck } from '#lib/cards/count-deck.ts'
import { countDue } from '#lib/cards/count-due.ts'
import { listDueTasks } from '#lib/classes/list-due-tasks.ts'
import { listTaught } from '#lib/classes/list-taught.ts'
import { clock } from '#lib/clock.ts'
import { type Recent, readRecent } from '#lib/progress/read-recent.ts'
import { listNewQuizzes } from '#lib/quizzes/list-new-quizzes.ts'
import { listOpenReports } from '#lib/quizzes/list-open-reports.ts'

/** What to go on with, what is due, what waits for a teacher, what is new, and how it went last. */
export async function SignedInHome({ actor }: { actor: Actor }) {
  // First: it ends what ran out of time, which the scores then show.
  const open = await listOpenAttempts(actor)
  const [tasks, taught, reports, due, inDeck, quizzes, recent] = await Promise.all([
    listDueTasks({}, actor),
    listTaught({}, actor),
    listOpenReports({}, actor),
    countDue(actor),
    countDeck(actor),
    listNewQuizzes(actor),
    readRecent(actor),
  ])
  const now = clock.now()
  return (
    <>
      <PageHeader
        title={actor.isGuest ? 'Welcome' : `Welcome, ${actor.name}`}
        lead={leadFor(actor, recent)}
        actions={
          <>
            <LinkButton href="/articles/new">New quiz from an article</LinkButton>
            {actor.isGuest ? (
              <LinkButton variant="secondary" href={'/sign-up' as Route}>
                Make an account
              </LinkButton>
            ) : null}
          </>
        }
      />
      <OpenAttempts attempts={open} now={now} />
      <DueTasks due={tasks} now={now} timeZone={actor.timeZone} />
      {tasks.isLearner || taught.length > 0 ? null : <FirstClass />}
      <DueToday due={due} inDeck={inDeck} />
      <TaughtClasses classes={taught} reports={reports} now={now} timeZone={actor.timeZone} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <NewQuizzes quizzes={quizzes} />
        <LastScores scores={recent.scores} timeZone={actor.timeZone} />
      </div>
    </>
  )
}

/** The streak, where there is one; a guest hears how to keep it all. */
function leadFor(actor: Actor, recent: Recent): string {
  const kept = actor.isGuest
    ? 'You are a guest on this device. With an account, everything you did here stays yours.'
    : 'What do you want to know better today?'
  if (recent.streak === 0) return kept
  return actor.isGuest ? `${streakLine(recent)} ${kept}` : streakLine(recent)
}

function streakLine({ streak, isTodayDone }: Recent): string {
  if (streak === 1) {
    return isTodayDone
      ? 'You learned today. Come back tomorrow, and it is two days in a row.'
      : 'You learned yesterday. A quiz today makes it two days in a row.'
  }
  const days = formatCount(streak, 'day', 'days')
  return isTodayDone
    ? `You have learned ${days} in a row.`
    : `You have learned ${days} in a row. A quiz today makes it ${streak + 1}.`
}
