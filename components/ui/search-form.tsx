import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { TextInput } from './text-input.tsx'

type SearchFormProps = {
  label: string
  value: string
  /** Further controls of the same form. */
  children?: ReactNode
}

/** Searches the list of the page that it stands on; a plain form, so the address can be kept and sent. */
export function SearchForm({ label, value, children }: SearchFormProps) {
  return (
    <search>
      <form className="mb-6 flex flex-wrap items-end gap-3">
        <TextInput
          type="search"
          name="search"
          aria-label={label}
          placeholder={label}
          defaultValue={value}
          maxLength={200}
          className="min-w-48 grow basis-64 sm:max-w-sm"
        />
        {children}
        <Button type="submit" variant="secondary">
          <Search aria-hidden /> Search
        </Button>
      </form>
    </search>
  )
}
