import type { ReactNode } from 'react'
import { Notice } from './notice.tsx'

/** Above a form that was sent and not taken; null shows nothing. */
export function MistakeNotice({ children }: { children: ReactNode }) {
  if (!children) return null
  return (
    <Notice tone="error" title="Please look at this again">
      {children}
    </Notice>
  )
}
