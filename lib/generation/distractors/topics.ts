import { topicsForeignTo } from '#lib/knowledge/topics.ts'
import { firstThree } from './option.ts'
import type { OptionOutcome, OptionRequest } from './request.ts'
import { seedOf, vary } from './variation.ts'

/** The table begins with what states talk about most. */
const LIKELIEST = 4

/** Other pairs of matters, of which the article says nothing at all. */
export function topicOptions(request: OptionRequest): OptionOutcome {
  const { answer, article, context, hint } = request
  const capital = /^\p{Lu}/u.test(answer)
  const options = topicsForeignTo(`${article.text} ${context}`).map(({ text }) => ({
    text: capital ? text.charAt(0).toUpperCase() + text.slice(1) : text,
    recipe: 'topics:foreign',
  }))
  // Two such questions of one quiz must not share their wrong options: what stands in both would be wrong in both.
  const half = options.filter((_, index) => index % 2 === (hint?.class === 'focus' ? 1 : 0))
  const rest = options.filter((option) => !half.includes(option))
  return firstThree([...vary(half, seedOf(request), LIKELIEST), ...rest], 'topics')
}
