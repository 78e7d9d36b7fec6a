import type { Slot } from '../facts/clause.ts'
import { phraseWords } from '../facts/phrases.ts'
import { upperFirst } from '../facts/telling.ts'
import { Refusal } from '../refusal.ts'
import { surface } from '../tree.ts'
import { amountOf, dateValue, directionHint, quantity } from './answer-values.ts'
import type { Asked } from './asked.ts'
import { askSlot, type Frame } from './frame.ts'

export function whenAsked(frame: Frame, slot: Slot | undefined): Asked | undefined {
  if (!slot?.date || slot.prep === 'since' || slot.prep === 'by') return undefined
  const { date } = slot
  const wh = date.grain === 'year' && !date.part ? 'In which year' : 'When'
  return {
    ...askSlot(frame, wh, slot),
    answer: upperFirst(date.text),
    value: dateValue(date),
    hint: {},
    words: slot.words,
    dateReason: date.reason,
  }
}

export function howLong(frame: Frame, slot: Slot | undefined): Asked | undefined {
  if (slot?.kind !== 'duration' || slot.prep !== 'for' || !slot.object) return undefined
  const words = phraseWords(frame.story.reading, slot.object)
  const amount = amountOf(words)
  if (amount === undefined || words[0]?.lower === 'the') return undefined
  const text = surface(words)
  if (/\b(?:more|another|next|last|past|further|first)\b/iu.test(text.replace(/more than/iu, '')))
    throw new Refusal('relative-duration')
  return {
    ...askSlot(frame, 'For how long', slot),
    answer: upperFirst(text),
    value: quantity('duration', amount, words, slot.object.lower),
    hint: directionHint(text),
    words,
  }
}
