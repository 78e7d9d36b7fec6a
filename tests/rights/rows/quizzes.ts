import type { Ids } from '../records.ts'
import { account, anybody, members, nobody, owner, type Role, signedIn, tell, without } from '../role.ts'
import { action, form, page, type Row } from '../row.ts'

const settings = {
  title: 'A new title',
  description: '',
  feedback: 'submitted',
  dueAt: '',
  timeLimit: '',
  practice: 'yes',
  visibility: 'private',
}

const former: readonly Role[] = ['formerTeacher']
const ofFormer = (w: Ids) => ({ id: w.formersQuiz })
const compose = 'app/quizzes/[id]/compose/actions.ts'

/** Somebody else's questions are none that could be chosen: that is a mistake in a form, and no secret is told. */
const keptByOthers = tell(without(signedIn, 'owner'), /not kept any more/)

export const quizRows: Row[] = [
  page('/quizzes', anybody),
  page('/quizzes/[id]', owner, (w) => ({ id: w.quiz })),
  page('/quizzes/[id]', members, (w) => ({ id: w.sharedQuiz })),
  page('/quizzes/[id]', anybody, (w) => ({ id: w.sampleQuiz })),
  // Of somebody who assigned it and is gone: it stays theirs, and theirs alone.
  page('/quizzes/[id]', former, ofFormer),
  page('/quizzes/[id]/edit', former, ofFormer),
  page('/quizzes/[id]/compose', former, ofFormer),
  page('/quizzes/[id]/reports', former, ofFormer),
  page('/quizzes/[id]/assign', former, ofFormer),
  action('app/quizzes/[id]/actions.ts', 'start', former, (w) => [w.formersQuiz, form()]),
  action('app/quizzes/[id]/actions.ts', 'copy', former, (w) => [w.formersQuiz]),
  action('app/quizzes/[id]/edit/save-settings.ts', 'saveSettings', nobody, (w) => [
    w.formersQuiz,
    null,
    form({ ...settings, visibility: 'class', classIds: w.class }),
  ]),
  page('/quizzes/[id]/edit', owner, (w) => ({ id: w.sharedQuiz })),
  page('/quizzes/[id]/edit', nobody, (w) => ({ id: w.sampleQuiz })),
  page('/quizzes/[id]/compose', nobody, (w) => ({ id: w.sampleQuiz })),
  page('/quizzes/[id]/reports', nobody, (w) => ({ id: w.sampleQuiz })),
  action('app/quizzes/[id]/actions.ts', 'start', anybody, (w) => [w.sampleQuiz, form()]),
  page('/quizzes/[id]/edit', owner, (w) => ({ id: w.quiz })),
  page('/quizzes/new', signedIn),
  action(
    'app/quizzes/new/create.ts',
    'create',
    owner,
    (w) => [null, form({ title: 'New', question: w.question })],
    {
      told: keptByOthers,
    },
  ),
  page('/quizzes/[id]/compose', owner, (w) => ({ id: w.quiz })),
  page('/quizzes/[id]/compose', owner, (w) => ({ id: w.sharedQuiz })),
  action(compose, 'look', owner, (w) => [w.quiz]),
  action(compose, 'save', owner, (w) => [w.quiz, w.seen, []]),
  action(compose, 'composeByForm', owner, (w) => [w.sharedQuiz, '', null, form({ do: 'theirs' })]),
  page('/quizzes/[id]/reports', owner, (w) => ({ id: w.quiz })),
  action('app/quizzes/[id]/actions.ts', 'start', owner, (w) => [w.quiz, form()]),
  action('app/quizzes/[id]/actions.ts', 'start', members, (w) => [w.sharedQuiz, form()]),
  action('app/quizzes/[id]/actions.ts', 'copy', owner, (w) => [w.quiz]),
  action(
    'app/quizzes/[id]/actions.ts',
    'copy',
    account.filter((role) => members.includes(role)),
    (w) => [w.sharedQuiz],
    { told: { guestMember: /cannot be copied/ } },
  ),
  action('app/quizzes/[id]/edit/save-settings.ts', 'saveSettings', owner, (w) => [
    w.quiz,
    null,
    form({ ...settings, visibility: 'class', classIds: w.class }),
  ]),
  action('app/quizzes/[id]/edit/save-settings.ts', 'saveSettings', owner, (w) => [
    w.quiz,
    null,
    form(settings),
  ]),
  action('app/quizzes/[id]/reports/actions.ts', 'close', owner, (w) => [w.quiz, form({ report: w.report })], {
    ignores: ['quiz'],
  }),
]
