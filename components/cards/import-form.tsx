'use client'

import { useActionState, useState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { ImportedDeck } from '#lib/cards/import-deck.ts'
import { importedWords } from './imported-words.ts'

export type ImportReply = { error: string } | { imported: ImportedDeck } | null

type ImportFormProps = {
  take: (previous: ImportReply, form: FormData) => Promise<ImportReply>
  /** Bytes that a file may have. */
  largest: number
}

/** Takes up the file of a deck, and tells what became of its cards. */
export function ImportForm({ take, largest }: ImportFormProps) {
  const [reply, send] = useActionState(take, null)
  const [tooLarge, setTooLarge] = useState(false)
  const error = tooLarge
    ? 'This file is too large for a deck.'
    : reply && 'error' in reply
      ? reply.error
      : null
  return (
    <form action={send}>
      <Field id="deck-file" label="File of a deck" errors={error ? [error] : undefined}>
        {(control) => (
          <TextInput
            type="file"
            name="file"
            accept=".json,application/json"
            required
            className="file:mr-3 file:font-medium"
            onChange={(event) => setTooLarge((event.currentTarget.files?.[0]?.size ?? 0) > largest)}
            {...control}
          />
        )}
      </Field>
      <SubmitButton variant="secondary" className="mt-3" disabled={tooLarge} pendingLabel="Taking it up…">
        Import
      </SubmitButton>
      <div role="status">
        {reply && 'imported' in reply ? (
          <Notice tone={reply.imported.missing.count > 0 ? 'info' : 'success'} className="mt-4">
            {importedWords(reply.imported)}
          </Notice>
        ) : null}
      </div>
    </form>
  )
}
