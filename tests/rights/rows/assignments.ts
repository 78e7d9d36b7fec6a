import { learner, members, nobody, owner, teachers } from '../role.ts'
import { action, changes, form, page, type Row } from '../row.ts'

const rules = {
  title: 'Before the holidays',
  attemptsAllowed: '1',
  scoring: 'highest',
  lateRule: 'mark',
  feedback: 'submitted',
  forAll: 'yes',
}

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
  action('app/quizzes/[id]/assign/actions.ts', 'assign', teachers, (w) => [
    w.sharedQuiz,
    null,
    form({ ...rules, classId: w.class }),
  ]),
  action(
    'app/classes/[id]/assignments/[assignmentId]/actions.ts',
    'startTask',
    learner,
    (w) => [{ classId: w.class, assignmentId: w.freshAssignment }, null, form()],
    { ignores: ['class'] },
  ),
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
    (w) => [{ classId: w.class, assignmentId: w.freshAssignment }, null],
    {
      told: { teacher: /not shared with you/ },
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
