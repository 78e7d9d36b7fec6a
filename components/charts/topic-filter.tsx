import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import type { TopicProgress } from '#lib/progress/progress-view.ts'

type TopicFilterProps = { topics: TopicProgress[]; topic: string }

/** Narrows the line to one topic; a plain form, so the address can be kept. */
export function TopicFilter({ topics, topic }: TopicFilterProps) {
  if (topics.length < 2) return null
  const names = topics.map((one) => one.topic).toSorted((a, b) => a.localeCompare(b, 'en'))
  return (
    <form action="/progress" className="flex items-center gap-2">
      <Select key={topic} name="topic" aria-label="Topic of the scores" defaultValue={topic}>
        <option value="">All topics</option>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
      <Button type="submit" variant="secondary">
        Show
      </Button>
    </form>
  )
}
