'use client'

import { useActionState } from 'react'
import { KindChoice } from '#components/articles/kind-choice.tsx'
import { Field } from '#components/ui/field.tsx'
import { MistakeNotice } from '#components/ui/mistake-notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { useFocusOnMistake } from '#components/ui/use-focus-on-mistake.ts'
import { askedKinds } from '#lib/generation/kinds/asked-kinds.ts'
import type { ArticleFormState } from './article-form.ts'
import { bringArticle } from './bring-article.ts'

/** Text first, then what is known about it. Keeps what was typed when something is wrong; works without JavaScript. */
export function NewArticleForm({ today }: { today: string }) {
  const empty = { text: '', title: '', publishedOn: today, sourceName: '', sourceUrl: '' }
  const start: ArticleFormState = { values: empty, kinds: askedKinds([]), message: null, errors: {} }
  const [state, send] = useActionState(bringArticle, start)
  const { values, errors } = state
  const form = useFocusOnMistake(state)
  return (
    <form ref={form} action={send} noValidate className="space-y-6">
      <MistakeNotice>{state.message}</MistakeNotice>
      <Field
        id="text"
        label="Text of the article"
        hint="Everything from the first sentence to the last. Captions and credits do no harm."
        errors={errors.text}
      >
        {(control) => (
          <TextArea
            {...control}
            name="text"
            rows={12}
            required
            defaultValue={values.text}
            className="min-h-60 font-serif text-reading"
          />
        )}
      </Field>
      <Field
        id="title"
        label="Title"
        aside="optional"
        hint="It stands above every question. Without one, it is made from the first sentence."
        errors={errors.title}
      >
        {(control) => <TextInput {...control} name="title" defaultValue={values.title} />}
      </Field>
      <Field
        id="publishedOn"
        label="Day of publication"
        hint="“On Wednesday” or “last month” in the text is counted from this day."
        errors={errors.publishedOn}
      >
        {(control) => (
          <TextInput
            {...control}
            type="date"
            name="publishedOn"
            required
            defaultValue={values.publishedOn}
            className="max-w-56"
          />
        )}
      </Field>
      <div className="grid gap-6 sm:grid-cols-2">
        <Field id="sourceName" label="Published by" aside="optional" errors={errors.sourceName}>
          {(control) => <TextInput {...control} name="sourceName" defaultValue={values.sourceName} />}
        </Field>
        <Field id="sourceUrl" label="Web address" aside="optional" errors={errors.sourceUrl}>
          {(control) => (
            <TextInput
              {...control}
              type="url"
              name="sourceUrl"
              inputMode="url"
              defaultValue={values.sourceUrl}
            />
          )}
        </Field>
      </div>
      <KindChoice chosen={state.kinds} />
      <SubmitButton pendingLabel="Reading the article…">Generate questions</SubmitButton>
    </form>
  )
}
