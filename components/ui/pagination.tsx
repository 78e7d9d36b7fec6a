import { ChevronLeft, ChevronRight } from 'lucide-react'
import { LinkButton } from './link-button.tsx'

type PaginationProps = {
  /** From 1. */
  page: number
  pages: number
  /** The address of the list with its other parameters. */
  path: string
  search?: Record<string, string | undefined>
}

/** The address of one page of a list; the first page needs no parameter. */
function addressOf(page: number, path: string, search: PaginationProps['search'] = {}) {
  const query = Object.fromEntries(Object.entries(search).filter(([, value]) => value)) as Record<
    string,
    string
  >
  return { pathname: path, query: page > 1 ? { ...query, page: String(page) } : query }
}

/** Earlier and later pages of a list. Draws nothing when there is one page only. */
export function Pagination({ page, pages, path, search }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav aria-label="Pages" className="mt-8 flex items-center justify-between gap-4">
      {page > 1 ? (
        <LinkButton variant="secondary" size="sm" rel="prev" href={addressOf(page - 1, path, search)}>
          <ChevronLeft aria-hidden /> Previous
        </LinkButton>
      ) : (
        <span />
      )}
      <p className="text-sm text-ink-soft">
        Page {page} of {pages}
      </p>
      {page < pages ? (
        <LinkButton variant="secondary" size="sm" rel="next" href={addressOf(page + 1, path, search)}>
          Next <ChevronRight aria-hidden />
        </LinkButton>
      ) : (
        <span />
      )}
    </nav>
  )
}
