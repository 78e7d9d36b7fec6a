import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { signOut } from './actions.ts'
import { Section } from './section.tsx'

/** For a guest: how to keep what they did, and a warning before they lose it. */
export function GuestSections({ isLeaving }: { isLeaving: boolean }) {
  return (
    <>
      {isLeaving ? <Leaving /> : null}
      <Section id="keep" title="Keep your work" lead="With an account you can go on from any device.">
        <p className="mb-4">
          Everything you have done as a guest stays yours: articles, quizzes, answers and scores. It takes a
          name, an e-mail address and a password.
        </p>
        <div className="flex flex-wrap gap-3">
          <LinkButton href="/sign-up?next=%2Faccount">Create an account</LinkButton>
          <LinkButton href="/sign-in?next=%2Faccount" variant="secondary">
            I have one
          </LinkButton>
        </div>
      </Section>
    </>
  )
}

function Leaving() {
  return (
    <section id="leave" aria-labelledby="leave-title" className="mb-8">
      <Notice tone="warning" role="alert">
        <h2 id="leave-title" className="font-semibold">
          Signing out loses your work
        </h2>
        <p>
          A guest cannot sign in again: your articles, quizzes and scores would be out of reach for good.
          Create an account first, and all of it is kept.
        </p>
        <div className="mt-4 flex flex-wrap gap-3">
          <LinkButton href="/sign-up?next=%2Faccount">Create an account</LinkButton>
          <form action={signOut}>
            <input type="hidden" name="sure" value="yes" />
            <SubmitButton variant="danger" pendingLabel="Signing out…">
              Sign out and lose it
            </SubmitButton>
          </form>
        </div>
      </Notice>
    </section>
  )
}
