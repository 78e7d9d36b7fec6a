import type { Ids } from '../records.ts'
import { learnerAndStaff, nobody, staff, teachers } from '../role.ts'
import { action, form, page, type Row, route } from '../row.ts'

const learner = (w: Ids) => ({ id: w.class, memberId: w.member })
const work = (w: Ids) => ({ classId: w.class, memberId: w.member, assignmentId: w.assignment })
const nothingYet = {
  values: { score: '', reason: '', comment: '' },
  revision: 0,
  message: null,
  errors: {},
  stored: null,
}

export const gradebookRows: Row[] = [
  page('/classes/[id]/gradebook', staff, (w) => ({ id: w.class })),
  page('/classes/[id]/gradebook/[assignmentId]', staff, (w) => ({ id: w.class, assignmentId: w.assignment })),
  route('GET', '/api/classes/[id]/gradebook', staff, (w) => ({ id: w.class }), {
    search: (w) => `assignments=${w.assignment}&means=1`,
    ignores: ['assignment'],
  }),
  route('GET', '/classes/[id]/gradebook/export', staff, (w) => ({ id: w.class })),
  page('/classes/[id]/assignments/[assignmentId]/live', staff, (w) => ({
    id: w.class,
    assignmentId: w.assignment,
  })),
  route('GET', '/api/assignments/[id]/live', staff, (w) => ({ id: w.assignment })),
  // Of whoever is gone, it stays with the class: they see it no more there.
  page('/classes/[id]/members/[memberId]', staff, (w) => ({ id: w.class, memberId: w.leftMember })),
  page('/classes/[id]/members/[memberId]/assignments/[assignmentId]', staff, (w) => ({
    id: w.class,
    memberId: w.removedMember,
    assignmentId: w.assignment,
  })),
  // The learner's own.
  page('/classes/[id]/members/[memberId]', learnerAndStaff, learner),
  page('/classes/[id]/members/[memberId]/assignments/[assignmentId]', learnerAndStaff, (w) => ({
    ...learner(w),
    assignmentId: w.assignment,
  })),
  page('/classes/[id]/members/[memberId]', ['guestMember', ...staff], (w) => ({
    id: w.class,
    memberId: w.guestMember,
  })),
  // Who taught there had no work to show.
  page('/classes/[id]/members/[memberId]', nobody, (w) => ({ id: w.class, memberId: w.formerTeacherMember })),
  action(
    'app/classes/[id]/members/[memberId]/assignments/[assignmentId]/actions.ts',
    'save',
    teachers,
    (w) => [
      work(w),
      nothingYet,
      form({ score: '2.5', reason: 'Said it aloud.', comment: 'Good.', revision: '1' }),
    ],
  ),
]
