import { topicsIn } from '../ask/topic-templates.ts'
import type { Story } from '../story.ts'
import type { SentenceSpan } from '../tokens.ts'
import { headOf, kid, surface } from '../tree.ts'
import { type Blank, sentenceText } from './blank.ts'

/**
 * "According to Syrian sources, the visit could open a new chapter, which will focus mainly on _____.": what hangs on
 * "could" is asked in the article's own words alone, with its source and its doubt.
 */
export function outlookBlanks(story: Story, span: SentenceSpan): Blank[] {
  const text = sentenceText(story, span)
  if (!/^According to /u.test(text) || /\b(?:if|unless|provided|would)\b/iu.test(text)) return []
  return story.reading.words.slice(span.first, span.last).flatMap((word): Blank[] => {
    if (
      word.lower !== 'on' ||
      !/^(?:focus|concentrate|centre|center)$/u.test(headOf(story.reading, word).lemma)
    )
      return []
    const object = kid(story.reading, word, 'pobj')
    const words = object && topicsIn(story, object)
    if (!words) return []
    const answer = surface(words)
    return [
      {
        rule: 'complete-topics',
        words,
        answer,
        value: { kind: 'topics', name: answer },
        hint: { class: 'focus' },
        doubts: [],
      },
    ]
  })
}
