import type { Metadata } from 'next'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { actorOrSignIn, currentSessionId } from '#lib/accounts/current-actor.ts'
import { listSessions } from '#lib/accounts/list-sessions.ts'
import { readProfile } from '#lib/accounts/read-profile.ts'
import { timeZoneName, timeZonesByRegion } from '#lib/accounts/time-zone.ts'
import { signOut, signOutEverywhere } from './actions.ts'
import { PasswordForm } from './password-form.tsx'
import { ProfileForm } from './profile-form.tsx'
import { Section } from './section.tsx'
import { SessionList } from './session-list.tsx'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage({ searchParams }: PageProps<'/account'>) {
  const actor = await actorOrSignIn('/account')
  const { note } = await searchParams
  const [profile, sessions, presentId] = await Promise.all([
    readProfile({}, actor),
    listSessions({}, actor),
    currentSessionId(),
  ])
  const groups = [...timeZonesByRegion(profile.timeZone)].map(([region, zones]) => ({
    region,
    zones: zones.map((value) => ({ value, name: timeZoneName(value) })),
  }))
  return (
    <>
      <PageHeader
        title={actor.isGuest ? 'You are a guest' : profile.name}
        lead={actor.isGuest ? 'What you do is kept on this device only.' : profile.email}
        actions={
          <form action={signOut}>
            <SubmitButton variant="secondary" pendingLabel="Signing out…">
              Sign out
            </SubmitButton>
          </form>
        }
      />
      {actor.isGuest ? <GuestSections isLeaving={note === 'leaving'} /> : null}
      <Section id="profile" title="You" lead="How others see you, and when your day begins.">
        <ProfileForm name={profile.name} timeZone={profile.timeZone} groups={groups} />
      </Section>
      {actor.isGuest ? null : (
        <>
          <Section id="password" title="Password" lead="A new one signs you out everywhere else.">
            {note === 'password' ? (
              <Notice tone="success" role="status" className="mb-5">
                Your password is changed. Everywhere else you are signed out.
              </Notice>
            ) : null}
            <PasswordForm email={profile.email} />
          </Section>
          <Section id="sessions" title="Where you are signed in" lead="Do you not know one? Sign out there.">
            <SessionList sessions={sessions} presentId={presentId} timeZone={profile.timeZone} />
            <form action={signOutEverywhere} className="mt-5">
              <SubmitButton variant="danger" pendingLabel="Signing out…">
                Sign out everywhere
              </SubmitButton>
            </form>
          </Section>
        </>
      )}
    </>
  )
}

function GuestSections({ isLeaving }: { isLeaving: boolean }) {
  return (
    <>
      {isLeaving ? (
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
      ) : null}
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
