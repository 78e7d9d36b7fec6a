import type { Route } from 'next'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'

export default function HomePage() {
  return (
    <PageHeader
      title="Know what you read"
      lead="Quizwire turns a news article into a quiz whose every answer is proved by a sentence of the article."
      actions={<LinkButton href={'/articles/new' as Route}>New quiz from an article</LinkButton>}
    />
  )
}
