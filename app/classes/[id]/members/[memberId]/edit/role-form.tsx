'use client'

import { useActionState } from 'react'
import { CheckRow } from '#components/ui/check-row.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { Role } from '#lib/classes/role.ts'
import type { RoleState } from './actions.ts'

const WORDS: Record<Role, { name: string; hint: string }> = {
  learner: { name: 'Learner', hint: 'Does what is assigned.' },
  assistant: { name: 'Assistant', hint: 'Sees all learners and their results; helps with passwords.' },
  teacher: {
    name: 'Teacher',
    hint: 'Assigns, changes dates and members, gives extra time and attempts, grades.',
  },
}

type RoleFormProps = {
  role: Role
  roles: Role[]
  change: (previous: RoleState, form: FormData) => Promise<RoleState>
}

export function RoleForm({ role, roles, change }: RoleFormProps) {
  const [state, send] = useActionState(change, { role, message: null, saved: false })
  return (
    <form action={send}>
      <div role="status">{state.saved ? <Notice tone="success">Saved.</Notice> : null}</div>
      {state.message ? <Notice tone="error">{state.message} Load the page again.</Notice> : null}
      <input type="hidden" name="seen" value={role} />
      <fieldset className="mt-1">
        <legend className="sr-only">Role in the class</legend>
        {[...roles].map((value) => (
          <CheckRow
            key={value}
            type="radio"
            name="role"
            value={value}
            defaultChecked={value === state.role}
            hint={WORDS[value].hint}
          >
            {WORDS[value].name}
          </CheckRow>
        ))}
      </fieldset>
      <SubmitButton variant="secondary" pendingLabel="Saving…" className="mt-3">
        Save the role
      </SubmitButton>
    </form>
  )
}
