import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { Profile } from '#lib/accounts/read-profile.ts'
import { sendLetterAgain } from './actions.ts'
import { EmailForm } from './email-form.tsx'
import { SectionNote } from './notes.tsx'
import { Section } from './section.tsx'

/** The address that one signs in with: whether it is confirmed, and another one. */
export function EmailSection({ profile, note }: { profile: Profile; note: unknown }) {
  return (
    <Section id="email" title="E-mail" lead="You sign in with it. Nobody else sees it.">
      <SectionNote note={note} section="email" />
      <p className="mb-5">
        Your address is <strong className="font-semibold">{profile.email}</strong>
        {profile.isUnconfirmed ? ', not confirmed yet.' : '.'}
      </p>
      {profile.isUnconfirmed ? (
        <form action={sendLetterAgain} className="mb-6">
          <p className="mb-3 text-sm text-ink-soft">
            A letter with a link was sent to it. It matters when you forget your password.
          </p>
          <SubmitButton variant="secondary" size="sm" pendingLabel="Sending…">
            Send the letter again
          </SubmitButton>
        </form>
      ) : null}
      <EmailForm email={profile.email} sendsLetters={profile.sendsLetters} />
    </Section>
  )
}
