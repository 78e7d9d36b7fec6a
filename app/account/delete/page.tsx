import type { Metadata } from 'next'
import Link from 'next/link'
import { AccountPage } from '#components/accounts/account-page.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { readProfile } from '#lib/accounts/read-profile.ts'
import { ExportLink } from '../data-sections.tsx'
import { DeleteAccountForm, DeleteGuestForm } from './delete-forms.tsx'

export const metadata: Metadata = { title: 'Delete your account' }

const goes = [
  'Your name, e-mail address and password, and every place where you are signed in',
  'All your attempts, answers, scores, days and cards',
  'Your articles, questions and quizzes that nobody else has used',
]
const stays = [
  'Classes that you own: each goes to the teacher who has been in it for longest, or is archived where nobody else teaches it. To choose who gets one, hand it over first, in its settings',
  'Quizzes of yours that others have taken, with their questions and articles: without an owner, and nobody new finds them. So those people keep their scores and explanations',
  'Lines in the log of this Quizwire that say when something was done. They hold a number, and no name',
]

export default async function DeletePage() {
  const actor = await actorOrSignIn('/account/delete')
  const { signInName } = await readProfile({}, actor)
  return (
    <AccountPage
      title={actor.isGuest ? 'Delete what you did as a guest' : 'Delete your account'}
      lead={
        <>
          <p>It takes effect at once, and there is no way back.</p>
          <List title="What goes" items={actor.isGuest ? goes.slice(1) : goes} />
          <List title="What stays" items={actor.isGuest ? stays.slice(1) : stays} />
        </>
      }
    >
      <div>
        <h2 className="headline text-xl">Take it with you first</h2>
        <p className="mt-2 mb-4 text-ink-soft">One file with all that is yours. Afterwards there is none.</p>
        <ExportLink />
      </div>
      <div className="border-t border-hairline pt-6">
        <h2 className="headline mb-4 text-xl">Then delete it</h2>
        {actor.isGuest ? <DeleteGuestForm /> : <DeleteAccountForm signInName={signInName} />}
      </div>
      <p className="border-t border-hairline pt-5">
        <Link className="text-link" href="/account">
          Keep {actor.isGuest ? 'it' : 'my account'}
        </Link>
      </p>
    </AccountPage>
  )
}

function List({ title, items }: { title: string; items: string[] }) {
  return (
    <>
      <h2 className="headline mt-6 text-xl text-ink">{title}</h2>
      <ul className="mt-2 grid list-disc gap-2 pl-5 text-base">
        {items.map((item) => (
          <li key={item}>{item}.</li>
        ))}
      </ul>
    </>
  )
}
