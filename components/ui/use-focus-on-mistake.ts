import { useEffect, useRef } from 'react'

/** After a refusal the first field with a mistake has the focus, so that it can be mended at once. */
export function useFocusOnMistake(state: { message: string | null }) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!state.message) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [state])
  return form
}
