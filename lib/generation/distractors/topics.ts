import { topicsForeignTo } from '#lib/knowledge/topics.ts'
import { firstThree } from './option.ts'
import type { OptionOutcome, OptionRequest } from './request.ts'
import { rotate, seedOf } from './variation.ts'

/** Other pairs of matters, of which the article says nothing at all. */
export function topicOptions(request: OptionRequest): OptionOutcome {
  const { answer, article, context } = request
  const capital = /^\p{Lu}/u.test(answer)
  const options = topicsForeignTo(`${article.text} ${context}`).map(({ text }) => ({
    text: capital ? text.charAt(0).toUpperCase() + text.slice(1) : text,
    recipe: 'topics:foreign',
  }))
  return firstThree(rotate(options, seedOf(request)), 'topics')
}
