import { type RefObject, useActionState, useEffect, useState } from 'react'
import { fillForm } from './fill-form.ts'
import { useFocusOnMistake } from './use-focus-on-mistake.ts'

const UNREACHED =
  'This could not be sent: the network is gone, or the program cannot be reached. What you typed is still here; try again in a moment.'

type SentForm<State> = {
  state: State
  send: (form: FormData) => void
  form: RefObject<HTMLFormElement | null>
  /** A sentence when nothing came of sending it, not even a refusal. */
  unsent: string | null
}

/**
 * A form that a server action takes. When it cannot be reached, what was typed stays; without this the page would be
 * replaced by one that says that something went wrong.
 */
export function useSentForm<State extends { message: string | null }>(
  action: (previous: State, form: FormData) => Promise<State>,
  start: State,
): SentForm<State> {
  const [isAlive, setAlive] = useState(false)
  useEffect(() => setAlive(true), [])
  const guarded = async ({ typed: _, ...previous }: Awaited<State> & Typed, sent: FormData) => {
    try {
      return await action(previous as unknown as State, sent)
    } catch (error) {
      if (!isUnreached(error)) throw error
      return { ...(previous as unknown as State), typed: sent }
    }
  }
  // Without JavaScript the browser sends the form to the action itself, so the page that the server draws names it.
  const [state, send] = useActionState<State & Typed, FormData>(
    isAlive ? guarded : action,
    start as Awaited<State & Typed>,
  )
  const form = useFocusOnMistake(state)
  useEffect(() => {
    // React has put the fields back to what they were when the page was drawn.
    if (state.typed && form.current) fillForm(form.current, state.typed)
  }, [state, form])
  return { state, send, form, unsent: state.typed ? UNREACHED : null }
}

/** What was sent and did not arrive. */
type Typed = { typed?: FormData }

/** What Next.js throws to lead elsewhere, and errors of the server, have a digest; a request that failed has none. */
const isUnreached = (error: unknown): boolean =>
  error instanceof Error && !('digest' in error) && error.name !== 'UnrecognizedActionError'
