import { SearchForm } from '#components/ui/search-form.tsx'
import { Select } from '#components/ui/select.tsx'
import type { Bank } from '#lib/desk/bank-view.ts'
import { KIND_NAMES } from '#lib/questions/kind-names.ts'

type BankFiltersProps = {
  bank: Pick<Bank, 'topics' | 'articles'>
  filter: { search: string; topic: string; article: string; state: string; kind: string }
}

type Choice = { value: string; name: string }

const STATES: Choice[] = [
  { value: 'draft', name: 'To decide' },
  { value: 'ready', name: 'Kept' },
  { value: 'retired', name: 'Retired' },
]
const KINDS: Choice[] = Object.entries(KIND_NAMES).map(([value, name]) => ({ value, name }))

/** Search and filters, as a plain form. */
export function BankFilters({ bank, filter }: BankFiltersProps) {
  const topics = bank.topics.map((topic) => ({ value: topic, name: topic }))
  const articles = bank.articles.map(({ id, title }) => ({ value: id, name: title }))
  return (
    <SearchForm label="Search your questions" value={filter.search}>
      <Filter name="state" label="State" all="All states" choices={STATES} chosen={filter.state} />
      <Filter name="kind" label="Kind" all="All kinds" choices={KINDS} chosen={filter.kind} />
      <Filter name="topic" label="Topic" all="All topics" choices={topics} chosen={filter.topic} />
      <Filter name="article" label="Article" all="All articles" choices={articles} chosen={filter.article} />
    </SearchForm>
  )
}

type FilterProps = { name: string; label: string; all: string; choices: Choice[]; chosen: string }

function Filter({ name, label, all, choices, chosen }: FilterProps) {
  return (
    <div className="min-w-36 grow sm:max-w-52">
      <Select name={name} aria-label={label} defaultValue={chosen}>
        <option value="">{all}</option>
        {choices.map(({ value, name: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </div>
  )
}
