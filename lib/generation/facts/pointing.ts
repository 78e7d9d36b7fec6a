import { doubt } from '../doubt.ts'
import { Refusal } from '../refusal.ts'
import type { Story } from '../story.ts'
import type { Word } from '../tokens.ts'
import { headOf, kids, subtree } from '../tree.ts'
import { ANAPHORIC } from '../words.ts'
import type { Voice } from './voice.ts'

type Shown = { story: Story; kept: ReadonlySet<number>; voice: Voice }

const PRONOUNS = new Set(
  'this that these those one ones another other others both each some many most all none here there what who whom whose i we us our my you your'.split(
    ' ',
  ),
)

/** Words that point to something said elsewhere. */
export function refusePointing({ story, kept, voice }: Shown, word: Word): void {
  const { lower } = word
  const head = headOf(story.reading, word)
  const relative = /^(?:that|who|which|whom|whose)$/u.test(lower) && insideRelative(story, kept, word)
  if (word.pos === 'PRON' && PRONOUNS.has(lower) && word.dep !== 'mark' && !relative)
    throw new Refusal(`pronoun:${lower}`)
  if (word.dep === 'det' && /^(?:this|that|these|those)$/u.test(lower)) doubt(voice, `demonstrative:${lower}`)
  if (/^(?:here|there|therein|thereof|elsewhere)$/u.test(lower)) throw new Refusal(`deictic:${lower}`)
  if (word.dep === 'det' && /^(?:both|either|neither|another|such)$/u.test(lower))
    doubt(voice, `anaphoric:${lower}`)
  if (word.dep !== 'amod') return
  if (ANAPHORIC.has(lower)) doubt(voice, `anaphoric:${lower}`)
  const vague = /^(?:previous|former|current|existing|new|final|latter|second|third|next|last)$/u.test(lower)
  if (!vague || head.pos !== 'NOUN' || !kids(story.reading, head, 'det').some((det) => det.lower === 'the'))
    return
  const named = subtree(story.reading, head).some(
    (inner) => kept.has(inner.index) && story.at[inner.index]?.entity,
  )
  if (!named && !story.pronouns.has(head.index)) doubt(voice, `anaphoric:${lower}`)
}

function insideRelative(story: Story, kept: ReadonlySet<number>, word: Word): boolean {
  let up = word
  for (let i = 0; i < 6; i++) {
    if (up.dep === 'relcl') return true
    const head = headOf(story.reading, up)
    if (head === up || !kept.has(head.index)) return false
    up = head
  }
  return false
}
