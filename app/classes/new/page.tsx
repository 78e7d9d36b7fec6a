import type { Metadata } from 'next'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { signUpPath } from '#lib/accounts/local-path.ts'
import { NewClassForm } from './new-class-form.tsx'

export const metadata: Metadata = { title: 'Open a class' }

export default async function NewClassPage() {
  const actor = await actorOrSignIn('/classes/new')
  return (
    <div className="mx-auto max-w-reading">
      <PageHeader
        title="Open a class"
        lead="A name is enough. You get a code with which learners join, and can assign quizzes at once."
      />
      {actor.isGuest ? (
        <Notice title="A class needs a teacher who comes back">
          <p>You are here as a guest. Make an account first: all that you have made comes along.</p>
          <LinkButton className="mt-3" href={signUpPath('/classes/new')}>
            Create an account
          </LinkButton>
        </Notice>
      ) : (
        <NewClassForm timeZone={actor.timeZone} />
      )}
    </div>
  )
}
