import { anybody, members, nobody, owner, signedIn } from '../role.ts'
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

const compose = 'app/quizzes/[id]/compose/actions.ts'

/** Somebody else's questions are none that could be chosen: that is a mistake in a form, and no secret is told. */
const keptByOthers = Object.fromEntries(
  signedIn.filter((role) => role !== 'owner').map((role) => [role, /not kept any more/]),
)

export const quizRows: Row[] = [
  page('/quizzes', anybody),
  page('/quizzes/[id]', owner, (w) => ({ id: w.quiz })),
  page('/quizzes/[id]', members, (w) => ({ id: w.sharedQuiz })),
  page('/quizzes/[id]', anybody, (w) => ({ id: w.sampleQuiz })),
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
  page('/quizzes/[id]/preview', owner, (w) => ({ id: w.sharedQuiz })),
  action(compose, 'look', owner, (w) => [w.quiz]),
  action(compose, 'save', owner, (w) => [w.quiz, w.seen, []]),
  action(compose, 'composeByForm', owner, (w) => [w.sharedQuiz, '', null, form({ do: 'theirs' })]),
  page('/quizzes/[id]/reports', owner, (w) => ({ id: w.quiz })),
  action('app/quizzes/[id]/actions.ts', 'start', owner, (w) => [w.quiz, form()]),
  action('app/quizzes/[id]/actions.ts', 'start', members, (w) => [w.sharedQuiz, form()]),
  action('app/quizzes/[id]/actions.ts', 'copy', owner, (w) => [w.quiz]),
  action('app/quizzes/[id]/actions.ts', 'copy', ['assistant', 'teacher', 'owner', 'learner'], (w) => [
    w.sharedQuiz,
  ]),
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
