'use client'

import { Printer } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { Button } from '#components/ui/button.tsx'

const never = () => () => {}

/** Opens the browser's own print dialogue. Without scripts it would do nothing, so it is invisible until they run. */
export function PrintButton() {
  const hasScripts = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <Button
      variant="secondary"
      size="sm"
      onClick={() => window.print()}
      className={`print:hidden ${hasScripts ? '' : 'invisible'}`}
    >
      <Printer aria-hidden /> Print
    </Button>
  )
}
