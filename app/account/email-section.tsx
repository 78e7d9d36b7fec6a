import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { Profile } from '#lib/accounts/read-profile.ts'
import { sendLetterAgain } from './actions.ts'
import { EmailForm } from './email-form.tsx'
import { SectionNote } from './notes.tsx'
import { Section } from './section.tsx'

/** The address that one signs in with: whether it is confirmed, and another one. */
export function EmailSection({ profile, note }: { profile: Profile; note: unknown }) {
  return (
    <Section
      id="email"
      title="E-mail"
      lead={
        profile.email ? 'You sign in with it. Nobody else sees it.' : 'You have none here, and need none.'
      }
    >
      <SectionNote note={note} section="email" />
      {profile.email ? (
        <p className="mb-5">
          Your address is <strong className="font-semibold">{profile.email}</strong>
          {profile.isUnconfirmed ? ', not confirmed yet.' : '.'}
        </p>
      ) : (
        <WithoutAddress userName={profile.signInName} />
      )}
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
      <EmailForm profile={profile} />
    </Section>
  )
}

function WithoutAddress({ userName }: { userName: string }) {
  return (
    <div className="mb-5 grid gap-2">
      <p>
        You sign in with your user name <strong className="font-semibold">{userName}</strong>, which your
        teachers made for you. They can give you a new password.
      </p>
      <p>
        Add an address and the account is yours alone: you sign in with the address instead, and can choose a
        new password yourself when you forget it. Your teachers cannot any more.
      </p>
    </div>
  )
}
