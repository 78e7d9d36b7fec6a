import type { Route } from 'next'
import Form from 'next/form'
import { AddButton } from '#components/quizzes/add-button.tsx'
import { KeptSearch } from '#components/quizzes/kept-search.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import type { KeptList } from '#lib/quizzes/list-kept.ts'

type AddQuestionsProps = { path: string; form: string; kept: KeptList; search: string; article: string }

/** Kept questions of all articles that are not in the quiz yet. */
export function AddQuestions({ path, form, kept, search, article }: AddQuestionsProps) {
  const isNarrowed = search !== '' || article !== ''
  return (
    <section aria-labelledby="add" className="min-w-0">
      <h2 id="add" className="headline mb-3 text-xl">
        Add questions
      </h2>
      <Form action={path as Route} scroll={false}>
        <KeptSearch articles={kept.articles} search={search} article={article} />
      </Form>
      <ul className="mt-4 divide-y divide-hairline border-y border-hairline">
        {kept.questions.map((question) => (
          <li key={question.questionId} className="flex items-center gap-3 py-3">
            <div className="min-w-0 grow">
              <p className="text-sm text-ink-soft">{question.article?.title ?? question.topic}</p>
              <p className="leading-snug">{question.stem}</p>
            </div>
            <AddButton question={question} form={form} />
          </li>
        ))}
      </ul>
      {kept.questions.length === 0 ? (
        <div className="mt-4 text-ink-soft">
          <p>
            {isNarrowed
              ? 'No other question fits. Try another word or article.'
              : 'All questions that you have kept are in this quiz. Keep more at an article’s desk, and they stand here.'}
          </p>
          {isNarrowed ? null : (
            <p className="mt-3">
              <LinkButton variant="secondary" size="sm" className="min-h-11" href="/articles">
                Your articles
              </LinkButton>
            </p>
          )}
        </div>
      ) : null}
      <Pagination page={kept.page} pages={kept.pages} path={path} search={{ search, article }} />
    </section>
  )
}
