import { freshState } from '#components/questions/editor-state.ts'
import { emptyForm } from '#lib/questions/question-form.ts'
import { owner, signedIn } from '../role.ts'
import { action, form, page, type Row } from '../row.ts'

const one = 'app/questions/[id]/actions.ts'
const blank = freshState(emptyForm)
const filled = { kind: 'trueFalse', stem: 'The ferry sails.', truth: 'True', topic: 'Ferries' }

export const questionRows: Row[] = [
  page('/questions', signedIn),
  page('/questions/[id]', owner, (w) => ({ id: w.question })),
  page('/questions/[id]', ['formerTeacher'], (w) => ({ id: w.formersQuestion })),
  page('/questions/[id]/history', owner, (w) => ({ id: w.question })),
  action(one, 'saveEdit', owner, (w) => [w.draftQuestion, blank, form({ ...filled, base: '1' })]),
  page('/questions/new', owner, () => ({}), { search: (w) => `article=${w.article}` }),
  action('app/questions/new/actions.ts', 'saveNew', owner, (w) => [w.article, blank, form(filled)]),
  action('app/questions/actions.ts', 'judgeInBank', owner, (w) => [
    w.draftQuestion,
    form({ verdict: 'keep' }),
  ]),
  action('app/questions/actions.ts', 'lookAlike', signedIn, () => [null, form(filled)]),
  action(one, 'judgeOne', owner, (w) => [w.draftQuestion, form({ verdict: 'drop' })]),
  action(one, 'putIntoQuizzes', owner, (w) => [w.question, form({ quiz: w.quiz })]),
]
