import type { Metadata } from 'next'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { readSettings } from '#lib/quizzes/read-settings.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { saveSettings } from './save-settings.ts'
import { SettingsFormFields } from './settings-form.tsx'

export const metadata: Metadata = { title: 'Settings of the quiz' }

export default async function QuizSettingsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await actorOrSignIn(`/quizzes/${id}/edit`)
  const stored = await orNotFound(readSettings({ quizId: id }, actor))
  return (
    <div className="mx-auto max-w-reading">
      <PageHeader
        kicker="Settings"
        title={stored.form.title}
        lead="They hold for attempts that begin after you have saved them."
      />
      <SettingsFormFields
        quizId={id}
        stored={stored}
        timeZone={actor.timeZone}
        save={saveSettings.bind(null, id)}
      />
    </div>
  )
}
