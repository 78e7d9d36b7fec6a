import type { Ids } from '../records.ts'
import { learners, members, nobody, owner, teachers, tell, without } from '../role.ts'
import { action, changes, form, page, type Row } from '../row.ts'

const rules = {
  title: 'Before the holidays',
  attemptsAllowed: '1',
  scoring: 'highest',
  lateRule: 'mark',
  feedback: 'submitted',
  forAll: 'yes',
}

const formers = (w: Ids) => ({ id: w.class, assignmentId: w.formersAssignment })

export const assignmentRows: Row[] = [
  page('/quizzes/[id]/assign', owner, (w) => ({ id: w.quiz })),
  page('/quizzes/[id]/assign', members, (w) => ({ id: w.sharedQuiz })),
  page('/quizzes/[id]/assign', teachers, (w) => ({ id: w.sharedQuiz }), {
    search: (w) => `class=${w.class}`,
    ignores: ['class'],
    archived: nobody,
  }),
  page('/classes/[id]/assignments/new', teachers, (w) => ({ id: w.class }), changes),
  page('/classes/[id]/assignments/[assignmentId]', members, (w) => ({
    id: w.class,
    assignmentId: w.assignment,
  })),
  action(
    'app/quizzes/[id]/assign/actions.ts',
    'assign',
    teachers,
    (w) => [w.sharedQuiz, null, form({ ...rules, classId: w.class })],
    { told: { guestMember: /account/ } },
  ),
  action(
    'app/classes/[id]/assignments/[assignmentId]/actions.ts',
    'startTask',
    learners,
    (w) => [{ classId: w.class, assignmentId: w.freshAssignment }, null, form()],
    { ignores: ['class'] },
  ),
  // Given by somebody who is gone, with a quiz of theirs.
  page('/classes/[id]/assignments/[assignmentId]', members, formers),
  page('/classes/[id]/assignments/[assignmentId]/edit', teachers, formers, changes),
  action(
    'app/classes/[id]/assignments/[assignmentId]/actions.ts',
    'startTask',
    learners,
    (w) => [{ classId: w.class, assignmentId: w.formersFreshAssignment }, null, form()],
    { ignores: ['class'] },
  ),
  action(
    'app/classes/[id]/assignments/[assignmentId]/edit/actions.ts',
    'takeNewQuestions',
    nobody,
    (w) => [{ classId: w.class, assignmentId: w.formersFreshAssignment }, null, form()],
    { told: tell(teachers, /not shared with you/) },
  ),
  action('app/quizzes/[id]/assign/actions.ts', 'assign', nobody, (w) => [
    w.formersQuiz,
    null,
    form({ ...rules, classId: w.class }),
  ]),
  page(
    '/classes/[id]/assignments/[assignmentId]/edit',
    teachers,
    (w) => ({
      id: w.class,
      assignmentId: w.assignment,
    }),
    changes,
  ),
  action('app/classes/[id]/assignments/[assignmentId]/edit/actions.ts', 'change', teachers, (w) => [
    { classId: w.class, assignmentId: w.assignment },
    null,
    form({ ...rules, lateDeduction: '10', revision: '1' }),
  ]),
  action(
    'app/classes/[id]/assignments/[assignmentId]/edit/actions.ts',
    'takeNewQuestions',
    owner,
    (w) => [{ classId: w.class, assignmentId: w.freshAssignment }, null, form()],
    {
      told: tell(without(teachers, 'owner'), /not shared with you/),
    },
  ),
  page('/classes/[id]/accommodations', teachers, (w) => ({ id: w.class }), changes),
  page('/classes/[id]/accommodations', teachers, (w) => ({ id: w.class }), {
    search: (w) => `assignment=${w.assignment}`,
    archived: nobody,
  }),
  action('app/classes/[id]/accommodations/actions.ts', 'give', teachers, (w) => [
    { classId: w.class, assignmentId: w.assignment },
    null,
    form({ timeFactor: '150', memberIds: w.member }),
  ]),
  action('app/classes/[id]/assignments/[assignmentId]/actions.ts', 'withdraw', teachers, (w) => [
    { classId: w.class, assignmentId: w.assignment },
    form({ isWithdrawn: 'yes' }),
  ]),
  action(
    'app/classes/[id]/members/[memberId]/assignments/[assignmentId]/discard-actions.ts',
    'discard',
    teachers,
    (w) => [
      { classId: w.class, memberId: w.member, assignmentId: w.assignment },
      null,
      form({ attemptId: w.submittedAttempt, reason: 'The network failed.' }),
    ],
    { ignores: ['member', 'assignment'] },
  ),
]
