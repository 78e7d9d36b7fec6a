import { Search } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { KeptList } from '#lib/quizzes/list-kept.ts'

type KeptSearchProps = { articles: KeptList['articles']; search: string; article: string }

/** The controls that narrow the list of kept questions; inside a form. */
export function KeptSearch({ articles, search, article }: KeptSearchProps) {
  return (
    <div className="flex flex-wrap gap-3">
      <TextInput
        type="search"
        name="search"
        aria-label="Search your kept questions"
        placeholder="Search your kept questions"
        defaultValue={search}
        maxLength={200}
      />
      <div className="min-w-0 grow basis-40">
        <Select name="article" aria-label="Article" defaultValue={article} className="truncate">
          <option value="">All articles</option>
          {articles.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </div>
      <Button type="submit" variant="secondary">
        <Search aria-hidden /> Search
      </Button>
    </div>
  )
}
