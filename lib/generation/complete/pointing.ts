import { Refusal } from '../refusal.ts'
import type { Story } from '../story.ts'
import type { Word } from '../tokens.ts'
import { headOf, kids } from '../tree.ts'

/** Refuses words that point to something said in another sentence. */
export function refusePointing(story: Story, word: Word): void {
  const { lower } = word
  const { reading } = story
  const before = reading.words[word.index - 1]?.lower ?? ''
  const next = reading.words[word.index + 1]?.lower ?? ''
  if (/^(?:this|that|these|those)$/u.test(lower) && word.tag === 'DT') {
    const explained = /^th(?:at|ose)$/u.test(lower) && /^(?:of|in|who|which|from|with)$/u.test(next)
    if (!explained) throw new Refusal('demonstrative')
  }
  if (/^(?:here|elsewhere|therein|thereby|latter|respectively|aforementioned)$/u.test(lower))
    throw new Refusal('deictic')
  if (lower === 'there' && word.dep === 'advmod') throw new Refusal('deictic')
  // "A fourth is due in May": a fourth what?
  if (
    /^(?:first|second|third|fourth|fifth|sixth|last|latter|one)$/u.test(lower) &&
    /^(?:nsubj|nsubjpass)$/u.test(word.dep)
  )
    throw new Refusal('anaphoric')
  if (lower === 'two' && /^(?:the|these|those)$/u.test(before)) throw new Refusal('anaphoric')
  if (
    /^(?:another|others?|such|same|previous|previously|earlier|later|again|further|following|both|too)$/u.test(
      lower,
    )
  ) {
    const harmless =
      (lower === 'such' && next === 'as') ||
      (lower === 'following' && word.dep === 'prep') ||
      (lower === 'both' && kids(reading, headOf(reading, word), 'conj').length > 0) ||
      (/^others?$/u.test(lower) && /^(?:and|or|each)$/u.test(before))
    if (!harmless) throw new Refusal('anaphoric')
  }
}
