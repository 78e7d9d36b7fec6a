import { shareOf } from '#components/format/numbers.ts'
import type { TopicProgress } from '#lib/progress/progress-view.ts'

/** Below this many questions a share says more about luck than about knowledge. */
const ENOUGH = 5

export type TopicBar = { topic: string; questions: number; correct: number; share: number; enough: boolean }

/** Topics with most questions first, then by name. */
export function topicBars(topics: TopicProgress[]): TopicBar[] {
  return topics
    .map(({ topic, questions, correct }) => ({
      topic,
      questions,
      correct,
      share: shareOf(correct, questions),
      enough: questions >= ENOUGH,
    }))
    .sort((a, b) => b.questions - a.questions || a.topic.localeCompare(b.topic, 'en'))
}
