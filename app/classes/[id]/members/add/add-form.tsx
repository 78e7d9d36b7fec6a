'use client'

import type { Route } from 'next'
import { useActionState } from 'react'
import { SlipSheet } from '#components/classes/slip-sheet.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { AddState } from './add-state.ts'
import { ListFields } from './list-fields.tsx'
import { RosterPreview } from './roster-preview.tsx'

type AddFormProps = {
  classId: string
  className: string
  timeZone: string
  site: string
  add: (previous: AddState, form: FormData) => Promise<AddState>
}

const EMPTY: AddState = { list: '', familyFirst: false, message: null, lines: null, sheet: null }

/** List, preview, slips: three steps of one form, which works without scripts. */
export function AddForm({ classId, className, timeZone, site, add }: AddFormProps) {
  const [state, send] = useActionState(add, EMPTY)
  if (state.sheet) {
    return (
      <>
        <SlipSheet sheet={state.sheet} className={className} site={site} timeZone={timeZone} />
        <p className="mt-8 print:hidden">
          <LinkButton variant="secondary" href={`/classes/${classId}/members` as Route}>
            To the members
          </LinkButton>
        </p>
      </>
    )
  }
  return (
    <form action={send} noValidate className="max-w-reading">
      {state.lines ? <RosterPreview state={state} lines={state.lines} /> : <ListFields state={state} />}
    </form>
  )
}
