import { anybody, members, owner } from '../role.ts'
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

export const quizRows: Row[] = [
  page('/quizzes', anybody),
  page('/quizzes/[id]', owner, (w) => ({ id: w.quiz })),
  page('/quizzes/[id]', members, (w) => ({ id: w.sharedQuiz })),
  page('/quizzes/[id]/edit', owner, (w) => ({ id: w.sharedQuiz })),
  page('/quizzes/[id]/edit', owner, (w) => ({ id: w.quiz })),
  page('/quizzes/[id]/reports', owner, (w) => ({ id: w.quiz })),
  action('app/quizzes/[id]/actions.ts', 'start', owner, (w) => [w.quiz, form()]),
  action('app/quizzes/[id]/actions.ts', 'start', members, (w) => [w.sharedQuiz, form()]),
  action('app/quizzes/[id]/edit/save-settings.ts', 'saveSettings', owner, (w) => [
    w.quiz,
    null,
    form(settings),
  ]),
  action('app/quizzes/[id]/reports/actions.ts', 'close', owner, (w) => [w.quiz, form({ report: w.report })]),
]
