import { ferry } from '../../support/ferry-article.ts'
import { anybody, nobody, owner, signedIn } from '../role.ts'
import { action, form, page, type Row, route } from '../row.ts'

const desk = 'app/articles/[id]/questions/actions.ts'

export const articleRows: Row[] = [
  page('/articles', signedIn),
  page('/articles/new', anybody),
  page('/articles/[id]', owner, (w) => ({ id: w.article })),
  page('/articles/[id]/questions', owner, (w) => ({ id: w.article })),
  page('/articles/[id]', anybody, (w) => ({ id: w.sampleArticle })),
  page('/articles/[id]/questions', nobody, (w) => ({ id: w.sampleArticle })),
  action(desk, 'makeQuiz', nobody, (w) => [w.sampleArticle]),
  action(desk, 'generateAgain', nobody, (w) => [w.sampleArticle, form({ kinds: 'order' })]),
  route('GET', '/api/generations/[id]', owner, (w) => ({ id: w.generation })),
  action('app/articles/new/bring-article.ts', 'bringArticle', anybody, () => [
    null,
    form({ title: ferry.title, text: `${ferry.text} It is red.`, publishedOn: ferry.publishedOn }),
  ]),
  action(desk, 'judge', owner, (w) => [w.draftQuestion, 'keep']),
  action(desk, 'judgeByForm', owner, (w) => [w.draftArticle, w.draftQuestion, form({ verdict: 'drop' })], {
    ignores: ['draftArticle'],
  }),
  action(desk, 'makeQuiz', owner, (w) => [w.article]),
  action(desk, 'generateAgain', owner, (w) => [w.article, form({ kinds: 'order' })]),
]
