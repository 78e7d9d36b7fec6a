import { Notice } from '#components/ui/notice.tsx'

/** What a change does to what was begun before it, said before it is saved. */
export function WhatHappens() {
  return (
    <Notice title="What a change does to what was begun" className="mb-8">
      <ul className="mt-2 list-disc space-y-1 pl-5">
        <li>Due date, late rule and which attempt counts: all scores and lateness are counted anew.</li>
        <li>
          Closing: attempts in progress end at the new moment. If that is over already, they are submitted as
          saved, now. Later gives them the time at once.
        </li>
        <li>Time limit, order, password and guests: for attempts begun from now on.</li>
        <li>Attempts allowed: fewer take nothing away that was submitted or is in progress.</li>
        <li>
          When answers are explained: also for attempts in progress and for what waits. What is open to
          somebody stays open, and who submitted while they were never to be shown does not see them later.
        </li>
        <li>For whom: who is no longer chosen sees it no more. Their attempts are kept.</li>
      </ul>
      <p className="mt-2">Every change is logged on the page of the assignment.</p>
    </Notice>
  )
}
