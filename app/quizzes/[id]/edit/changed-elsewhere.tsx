import { Notice } from '#components/ui/notice.tsx'
import type { SettingsForm, StoredSettings } from '#lib/quizzes/quiz-settings.ts'
import { FEEDBACKS, VISIBILITIES } from './choice-lists.ts'

type ChangedElsewhereProps = {
  quizId: string
  stored: StoredSettings
  values: SettingsForm
  classIds: string[]
}

/** What another tab or device saved, beside what was typed here, and the choice between the two. */
export function ChangedElsewhere({ quizId, stored, values, classIds }: ChangedElsewhereProps) {
  const fields = (Object.keys(NAMES) as (keyof SettingsForm)[]).filter(
    (field) => stored.form[field] !== values[field],
  )
  const areOtherClasses = stored.classIds.toSorted().join() !== classIds.toSorted().join()
  return (
    <Notice
      tone="warning"
      role="alert"
      title="These settings were changed in another tab or on another device"
    >
      <p>What you typed still stands below. What is stored is different here:</p>
      <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        {fields.map((field) => (
          <Line key={field} name={NAMES[field]} words={inWords(field, stored.form[field])} />
        ))}
        {areOtherClasses ? <Line name="Classes" words={namesOf(stored) || 'none'} /> : null}
      </dl>
      <p className="mt-3">
        Save to keep what stands below, or {/* A whole new page, so that what was typed goes. */}
        <a href={`/quizzes/${quizId}/edit`} className="text-link inline-flex min-h-11 items-center">
          take what is stored
        </a>
        .
      </p>
    </Notice>
  )
}

const NAMES: Record<keyof SettingsForm, string> = {
  title: 'Title',
  description: 'Description',
  feedback: 'When people see what is right',
  dueAt: 'The day',
  timeLimit: 'Minutes',
  practice: 'People may also practise',
  visibility: 'Who may take it',
}

function inWords(field: keyof SettingsForm, value: string): string {
  if (field === 'practice') return value === 'yes' ? 'yes' : 'no'
  const choices = field === 'feedback' ? FEEDBACKS : field === 'visibility' ? VISIBILITIES : []
  return choices.find((choice) => choice.value === value)?.name ?? (value || 'nothing')
}

const namesOf = ({ classes, classIds }: StoredSettings): string =>
  classes
    .filter(({ id }) => classIds.includes(id))
    .map(({ name }) => name)
    .join(', ')

function Line({ name, words }: { name: string; words: string }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="font-medium">{words}</dd>
    </>
  )
}
