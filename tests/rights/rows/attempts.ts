import type { Ids } from '../records.ts'
import { learner, learnerAndStaff, owner, type Role, staff } from '../role.ts'
import { action, form, page, type Row, route } from '../row.ts'

const reviewing = 'app/attempts/[id]/review/actions.ts'
const response = '/api/attempts/[id]/responses/[position]'
const SAVE_ID = '0190a1b2-0000-7000-8000-000000000001'

const running = (w: Ids) => ({ id: w.runningAttempt })
const firstQuestion = (w: Ids) => ({ id: w.runningAttempt, position: '0' })
const place = (attemptId: string) => ({ attemptId, position: 1, number: 2, choice: 'all' })

/** What somebody began in the class they go on with, and they read what they did, also once they are gone. Those who assist read it, too. */
const rowsOfWork = (role: Role, running: keyof Ids, submitted: keyof Ids): Row[] => [
  page('/attempts/[id]', [role], (w) => ({ id: w[running] })),
  page('/attempts/[id]/review', [role, ...staff], (w) => ({ id: w[submitted] })),
  route('POST', '/api/attempts/[id]/submit', [role], (w) => ({ id: w[running] }), { body: () => ({}) }),
]

export const attemptRows: Row[] = [
  ...rowsOfWork('left', 'leftRunning', 'leftSubmitted'),
  ...rowsOfWork('removed', 'removedRunning', 'removedSubmitted'),
  ...rowsOfWork('guestMember', 'guestsRunning', 'guestsSubmitted'),
  // At a quiz whose owner is gone from the class.
  page('/attempts/[id]/review', learnerAndStaff, (w) => ({ id: w.formersAttempt })),
  page('/attempts/[id]', learner, running),
  page('/attempts/[id]', owner, (w) => ({ id: w.ownersAttempt })),
  page('/attempts/[id]/review', learnerAndStaff, (w) => ({ id: w.submittedAttempt })),
  page('/attempts/[id]/review', owner, (w) => ({ id: w.ownersSubmittedAttempt })),
  route('GET', '/api/attempts/[id]/time', learner, running),
  route('POST', '/api/attempts/[id]/submit', learner, running, { body: () => ({}) }),
  route('POST', '/api/attempts/[id]/submit', owner, (w) => ({ id: w.ownersAttempt }), { body: () => ({}) }),
  route('PUT', response, learner, firstQuestion, {
    body: (w) => ({ choice: [w.option], revision: 0, saveId: SAVE_ID }),
  }),
  route('PUT', `${response}/flag`, learner, firstQuestion, { body: () => ({ flagged: true }) }),
  route('POST', `${response}/check`, learner, (w) => ({ id: w.practiceAttempt, position: '0' }), {
    body: () => ({ revision: 1 }),
  }),
  action('app/attempts/[id]/actions.ts', 'answer', learner, (w) => [
    w.runningAttempt,
    form({ place: '1', go: 'submit' }),
  ]),
  action(reviewing, 'takeAgain', owner, (w) => [w.quiz]),
  action(reviewing, 'report', learner, (w) => [
    place(w.submittedAttempt),
    form({ reason: 'unclear', text: 'I do not see it.' }),
  ]),
  action(reviewing, 'reviewAgain', learner, (w) => [place(w.ownAttempt)]),
]
