import { learner, members, owner, type Role, staff } from '../role.ts'
import { action, form, page, type Row, route } from '../row.ts'
import type { Ids } from '../world.ts'

const reviewing = 'app/attempts/[id]/review/actions.ts'
const response = '/api/attempts/[id]/responses/[position]'
const SAVE_ID = '0190a1b2-0000-7000-8000-000000000001'

const running = (w: Ids) => ({ id: w.runningAttempt })
const firstQuestion = (w: Ids) => ({ id: w.runningAttempt, position: '0' })
const place = (attemptId: string) => ({ attemptId, position: 1, number: 2, choice: 'all' })

/** Who is gone from the class goes on with what they began there, and reads what they did. Those who assist read it, too. */
const rowsOfGone = (role: Role, running: keyof Ids, submitted: keyof Ids): Row[] => [
  page('/attempts/[id]', [role], (w) => ({ id: w[running] })),
  page('/attempts/[id]/review', [role, ...staff], (w) => ({ id: w[submitted] })),
  route('POST', '/api/attempts/[id]/submit', [role], (w) => ({ id: w[running] }), { body: () => ({}) }),
]

export const attemptRows: Row[] = [
  ...rowsOfGone('left', 'leftRunning', 'leftSubmitted'),
  ...rowsOfGone('removed', 'removedRunning', 'removedSubmitted'),
  page('/attempts/[id]', learner, running),
  page('/attempts/[id]', owner, (w) => ({ id: w.ownersAttempt })),
  page('/attempts/[id]/review', members, (w) => ({ id: w.submittedAttempt })),
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
