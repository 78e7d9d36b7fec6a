import { SearchForm } from '#components/ui/search-form.tsx'
import { Select } from '#components/ui/select.tsx'
import type { Bank, BankFilter } from '#lib/desk/bank-view.ts'
import { KIND_NAMES } from '#lib/questions/kind-names.ts'

type BankFiltersProps = {
  bank: Pick<Bank, 'topics' | 'articles'>
  filter: { search: string; topic: string; article: string; state: string; kind: string } & Pick<
    BankFilter,
    'did' | 'sort'
  >
}

type Choice = { value: string; name: string }

const STATES: Choice[] = [
  { value: 'draft', name: 'To decide' },
  { value: 'ready', name: 'Kept' },
  { value: 'retired', name: 'Retired' },
]
const KINDS: Choice[] = Object.entries(KIND_NAMES).map(([value, name]) => ({ value, name }))
const DID: { value: NonNullable<BankFilter['did']>; name: string }[] = [
  { value: 'answered', name: 'Answered' },
  { value: 'unanswered', name: 'Not answered yet' },
  { value: 'half', name: 'Under 50% right' },
  { value: 'hard', name: 'Hard: under 35% right' },
  { value: 'flagged', name: 'Worth a look' },
]
const SORTS: { value: NonNullable<BankFilter['sort']>; name: string }[] = [
  { value: 'hardest', name: 'Hardest first' },
  { value: 'easiest', name: 'Easiest first' },
  { value: 'answered', name: 'Most answered first' },
  { value: 'name', name: 'By its words, A to Z' },
]

/** Search, filters and order, as a plain form. */
export function BankFilters({ bank, filter }: BankFiltersProps) {
  const topics = bank.topics.map((topic) => ({ value: topic, name: topic }))
  const articles = bank.articles.map(({ id, title }) => ({ value: id, name: title }))
  return (
    <SearchForm label="Search your questions" value={filter.search}>
      <Filter name="state" label="State" all="All states" choices={STATES} chosen={filter.state} />
      <Filter name="kind" label="Kind" all="All kinds" choices={KINDS} chosen={filter.kind} />
      <Filter name="topic" label="Topic" all="All topics" choices={topics} chosen={filter.topic} />
      <Filter name="article" label="Article" all="All articles" choices={articles} chosen={filter.article} />
      <Filter name="did" label="How it did" all="However it did" choices={DID} chosen={filter.did ?? ''} />
      <Filter name="sort" label="Order" all="Newest first" choices={SORTS} chosen={filter.sort ?? ''} />
    </SearchForm>
  )
}

type FilterProps = { name: string; label: string; all: string; choices: Choice[]; chosen: string }

function Filter({ name, label, all, choices, chosen }: FilterProps) {
  return (
    <div className="min-w-36 grow basis-36 sm:max-w-52">
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
