import { ChevronLeft, ChevronRight } from 'lucide-react'
import { LinkButton } from './link-button.tsx'

type TurnsProps = {
  /** Where the page of newer and of older ones begins; null where there are none. */
  newer: string | null
  older: string | null
  /** The address of the list with its other parameters. */
  path: string
  search?: Record<string, string>
}

/** To newer and older pages of a list that grows at its beginning. Draws nothing when there is one page only. */
export function Turns({ newer, older, path, search = {} }: TurnsProps) {
  if (!newer && !older) return null
  const kept = Object.fromEntries(Object.entries(search).filter(([, value]) => value))
  const to = (turn: Record<string, string>) => ({ pathname: path, query: { ...kept, ...turn } })
  return (
    <nav aria-label="Pages" className="mt-8 flex items-center justify-between gap-4">
      {newer ? (
        <LinkButton variant="secondary" size="sm" rel="prev" href={to({ after: newer })}>
          <ChevronLeft aria-hidden /> Newer
        </LinkButton>
      ) : (
        <span />
      )}
      {older ? (
        <LinkButton variant="secondary" size="sm" rel="next" href={to({ before: older })}>
          Older <ChevronRight aria-hidden />
        </LinkButton>
      ) : null}
    </nav>
  )
}
