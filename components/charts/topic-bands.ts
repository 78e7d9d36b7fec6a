/** Geometry of mastery by topic, in percent of the width: the share that was right, and the range around it. */
import { formatCount, formatNumber, formatShare } from '#components/format/numbers.ts'
import { masteryOf } from '#lib/progress/mastery.ts'
import type { TopicProgress } from '#lib/progress/progress-view.ts'

export type TopicBand = {
  topic: string
  /** Where the share stands, where the band begins, and how wide it is. */
  at: number
  from: number
  width: number
  share: string
  /** "between 41% and 85%". */
  range: string
  /** "6 answers". */
  answers: string
  /** "4 of 6". */
  right: string
}

/** Topics with most questions first, then by name. */
export function topicBands(topics: TopicProgress[]): TopicBand[] {
  return topics
    .toSorted((a, b) => b.questions - a.questions || a.topic.localeCompare(b.topic, 'en'))
    .map(({ topic, questions, correct }) => {
      const { share, low, high } = masteryOf({ questions, correct })
      return {
        topic,
        at: share * 100,
        from: low * 100,
        width: (high - low) * 100,
        share: formatShare(share),
        range: `between ${formatShare(low)} and ${formatShare(high)}`,
        answers: formatCount(questions, 'answer', 'answers'),
        right: `${formatNumber(correct)} of ${formatNumber(questions)}`,
      }
    })
}
