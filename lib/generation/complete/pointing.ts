import { doubt } from '../doubt.ts'
import { Refusal } from '../refusal.ts'
import type { Word } from '../tokens.ts'
import { headOf, kids } from '../tree.ts'
import type { Showing } from './showing.ts'

/** Refuses words that point to something said in another sentence. */
export function refusePointing({ story, out }: Pick<Showing, 'story' | 'out'>, word: Word): void {
  const { lower } = word
  const { reading } = story
  const before = reading.words[word.index - 1]?.lower ?? ''
  const next = reading.words[word.index + 1]?.lower ?? ''
  if (/^(?:this|that|these|those)$/u.test(lower) && word.tag === 'DT') {
    const explained = /^th(?:at|ose)$/u.test(lower) && /^(?:of|in|who|which|from|with)$/u.test(next)
    if (!explained) doubt(out, 'demonstrative')
  }
  if (/^(?:here|elsewhere|therein|thereby|latter|respectively|aforementioned)$/u.test(lower))
    throw new Refusal('deictic')
  if (lower === 'there' && word.dep === 'advmod') throw new Refusal('deictic')
  // "A fourth is due in May": a fourth what?
  if (
    /^(?:first|second|third|fourth|fifth|sixth|last|latter|one)$/u.test(lower) &&
    /^(?:nsubj|nsubjpass)$/u.test(word.dep)
  )
    doubt(out, 'anaphoric')
  if (lower === 'two' && /^(?:the|these|those)$/u.test(before)) doubt(out, 'anaphoric')
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
    if (!harmless) doubt(out, 'anaphoric')
  }
}
