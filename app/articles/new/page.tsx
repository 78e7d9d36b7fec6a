import type { Metadata } from 'next'
import { PageHeader } from '#components/ui/page-header.tsx'
import { currentActor } from '#lib/accounts/current-actor.ts'
import { clock, dayIn } from '#lib/clock.ts'
import { NewArticleForm } from './new-article-form.tsx'

export const metadata: Metadata = { title: 'New quiz from an article' }

export default async function NewArticlePage() {
  const actor = await currentActor()
  return (
    <div className="mx-auto max-w-reading">
      <PageHeader
        title="New quiz from an article"
        lead="Paste a news article in English. Quizwire finds its facts and asks about them, each with the sentence that proves it."
      />
      <NewArticleForm today={dayIn(actor?.timeZone ?? 'UTC', clock.now())} />
    </div>
  )
}
