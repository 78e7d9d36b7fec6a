import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'

export default function NotFound() {
  return (
    <PageHeader
      kicker="404"
      title="There is nothing here for you"
      lead="The address may be mistyped, or the page belongs to somebody else. If it is yours, sign in with the account that made it."
      actions={
        <>
          <LinkButton href="/">Home</LinkButton>
          <LinkButton variant="secondary" href="/quizzes">
            All quizzes
          </LinkButton>
        </>
      }
    />
  )
}
