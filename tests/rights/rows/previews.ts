import type { Ids } from '../records.ts'
import { nobody, owner, staff } from '../role.ts'
import { action, form, page, type Row } from '../row.ts'

const actions = 'app/preview/[kind]/[id]/actions.ts'

const quiz = (w: Ids) => ({ kind: 'quiz', id: w.quiz }) as const
const sharedQuiz = (w: Ids) => ({ kind: 'quiz', id: w.sharedQuiz }) as const
const practice = (w: Ids) => ({ kind: 'practice', id: w.quiz }) as const
const sampleQuiz = (w: Ids) => ({ kind: 'quiz', id: w.sampleQuiz }) as const
const assignment = (w: Ids) => ({ kind: 'assignment', id: w.assignment }) as const

const rowsOfPages = ['/preview/[kind]/[id]', '/preview/[kind]/[id]/review'].flatMap((address): Row[] => [
  page(address, owner, quiz),
  page(address, owner, sharedQuiz),
  page(address, owner, practice),
  page(address, nobody, sampleQuiz),
  page(address, staff, assignment),
])

/** Nothing is written: an archived class can be looked at like this as well. */
export const previewRows: Row[] = [
  ...rowsOfPages,
  action(actions, 'check', owner, (w) => [practice(w), { began: 1, position: 0, choice: [w.option] }]),
  action(actions, 'answer', owner, (w) => [sharedQuiz(w), '', form({ place: '1', go: 'submit' })]),
  action(actions, 'answer', staff, (w) => [assignment(w), '', form({ place: '1', go: 'flag' })], {
    archived: staff,
  }),
]
