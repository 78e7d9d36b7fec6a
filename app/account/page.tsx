import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { parseTheme, THEME_COOKIE } from '#components/site/theme.ts'
import { ThemeButtons } from '#components/site/theme-buttons.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { actorOrSignIn, currentSessionId } from '#lib/accounts/current-actor.ts'
import { listSessions } from '#lib/accounts/list-sessions.ts'
import { readProfile } from '#lib/accounts/read-profile.ts'
import { timeZoneGroups } from '#lib/accounts/time-zone.ts'
import { readNoticeOptions } from '#lib/notices/read-notice-options.ts'
import { signOut, signOutEverywhere } from './actions.ts'
import { DataSections } from './data-sections.tsx'
import { EmailSection } from './email-section.tsx'
import { GuestSections } from './guest-sections.tsx'
import { SectionNote } from './notes.tsx'
import { NoticeSection } from './notice-section.tsx'
import { PasswordForm } from './password-form.tsx'
import { ProfileForm } from './profile-form.tsx'
import { Section } from './section.tsx'
import { SessionList } from './session-list.tsx'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage({ searchParams }: PageProps<'/account'>) {
  const actor = await actorOrSignIn('/account')
  const { note } = await searchParams
  const [profile, sessions, presentId, jar, wanted] = await Promise.all([
    readProfile({}, actor),
    listSessions({}, actor),
    currentSessionId(),
    cookies(),
    readNoticeOptions({}, actor),
  ])
  return (
    <>
      <PageHeader
        title={actor.isGuest ? 'You are a guest' : profile.name}
        lead={actor.isGuest ? 'What you do is kept on this device only.' : profile.signInName}
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
        <ProfileForm
          name={profile.name}
          timeZone={profile.timeZone}
          groups={timeZoneGroups(profile.timeZone)}
        />
      </Section>
      <Section id="look" title="Look" lead="Kept on this device.">
        <ThemeButtons current={parseTheme(jar.get(THEME_COOKIE)?.value)} />
      </Section>
      {actor.isGuest ? (
        <NoticeSection wanted={wanted} note={note} />
      ) : (
        <>
          <EmailSection profile={profile} note={note} />
          <NoticeSection wanted={wanted} note={note} />
          <Section id="password" title="Password" lead="A new one signs you out everywhere else.">
            <SectionNote note={note} section="password" />
            <PasswordForm signInName={profile.signInName} />
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
      <DataSections isGuest={actor.isGuest} note={note} />
    </>
  )
}
