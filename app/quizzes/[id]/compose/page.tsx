import type { Metadata, Route } from 'next'
import { Composer } from '#components/quizzes/composer.tsx'
import { COMPOSITION_FORM } from '#components/quizzes/composition-form.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { previewPath } from '#lib/attempts/preview-given.ts'
import { listKept } from '#lib/quizzes/list-kept.ts'
import { readComposition } from '#lib/quizzes/read-composition.ts'
import { keptQuery } from '../../../list-query.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { composeByForm, look, save } from './actions.ts'
import { AddQuestions } from './add-questions.tsx'

export const metadata: Metadata = { title: 'Compose the quiz' }

type ComposePageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

export default async function ComposePage({ params, searchParams }: ComposePageProps) {
  const { id } = await params
  const path = `/quizzes/${id}/compose`
  const actor = await actorOrSignIn(path)
  const stored = await orNotFound(readComposition({ quizId: id }, actor))
  const { search, article, page } = keptQuery.parse(await searchParams)
  const kept = await listKept({ search, article, page, quizId: id }, actor)
  const query = new URLSearchParams({ search, article, page: String(page) })
  return (
    <>
      <PageHeader
        kicker="Compose"
        title={stored.title}
        lead="Attempts that have begun go on as they are."
        actions={
          <>
            <LinkButton variant="secondary" href={previewPath({ kind: 'quiz', id }) as Route}>
              Preview
            </LinkButton>
            <LinkButton variant="secondary" href={`/quizzes/${id}/edit` as Route}>
              Settings
            </LinkButton>
            <LinkButton href={`/quizzes/${id}` as Route}>Done</LinkButton>
          </>
        }
      />
      <Composer
        stored={stored}
        found={kept.questions}
        server={{ save: save.bind(null, id), look: look.bind(null, id) }}
        byForm={composeByForm.bind(null, id, query.toString())}
      >
        <AddQuestions path={path} form={COMPOSITION_FORM} kept={kept} search={search} article={article} />
      </Composer>
    </>
  )
}
