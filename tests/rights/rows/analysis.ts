import type { Ids } from '../records.ts'
import { nobody, owner, staff, teachers } from '../role.ts'
import { action, changes, form, page, type Row, route } from '../row.ts'

const at = (w: Ids) => ({ id: w.class, assignmentId: w.assignment })
const ofFormer = (w: Ids) => ({ id: w.class, assignmentId: w.formersAssignment })
const named = (w: Ids) => ({ classId: w.class, assignmentId: w.assignment })
const regradeActions = 'app/classes/[id]/assignments/[assignmentId]/regrade/actions.ts'
const reportActions = 'app/quizzes/[id]/reports/actions.ts'

export const analysisRows: Row[] = [
  // Who assigned it is gone: the class has it still.
  page('/classes/[id]/assignments/[assignmentId]/analysis', staff, ofFormer, { search: () => 'who=1' }),
  page('/classes/[id]/assignments/[assignmentId]/regrade', teachers, ofFormer, {
    search: (w) => `question=${w.formersQuestion}&kind=drop`,
    archived: nobody,
  }),
  action(regradeActions, 'regrade', teachers, (w) => [
    { classId: w.class, assignmentId: w.formersAssignment },
    null,
    form({ question: w.formersQuestion, kind: 'drop', reason: 'It was unclear.', seen: '' }),
  ]),
  page('/classes/[id]/assignments/[assignmentId]/analysis', staff, at),
  page('/classes/[id]/assignments/[assignmentId]/analysis', staff, at, { search: () => 'who=1' }),
  route('GET', '/classes/[id]/assignments/[assignmentId]/analysis/export', staff, at),
  page('/classes/[id]/assignments/[assignmentId]/regrade', teachers, at, changes),
  page('/classes/[id]/assignments/[assignmentId]/regrade', teachers, at, {
    search: (w) => `question=${w.question}&kind=drop`,
    archived: nobody,
  }),
  action(regradeActions, 'regrade', teachers, (w) => [
    named(w),
    null,
    form({ question: w.question, kind: 'drop', reason: 'It was unclear.', seen: w.regrade }),
  ]),
  action(regradeActions, 'change', teachers, (w) => [
    named(w),
    { message: null },
    form({ regrade: w.regrade, to: 'back' }),
  ]),
  action(reportActions, 'accept', owner, (w) => [
    w.typedQuiz,
    { message: null },
    form({ version: w.typedVersion, typed: 'Chang' }),
  ]),
  action(reportActions, 'changeCorrection', owner, (w) => [
    w.typedQuiz,
    { message: null },
    form({ regrade: w.typedRegrade, to: 'back' }),
  ]),
]
