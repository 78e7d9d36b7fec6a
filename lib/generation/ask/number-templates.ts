import type { Slot } from '../facts/clause.ts'
import { indexes, phraseWords } from '../facts/phrases.ts'
import { render } from '../facts/render.ts'
import { sourceText } from '../facts/source.ts'
import { join, tellSubject, tellTail, upperFirst } from '../facts/telling.ts'
import { isPluralSubject } from '../facts/verb.ts'
import { newVoice, type Voice } from '../facts/voice.ts'
import type { Word } from '../tokens.ts'
import { kid, kids, subtree, surface } from '../tree.ts'
import { NUMBER_WORD, TIME_NOUNS } from '../words.ts'
import { amountOf, directionHint, quantity } from './answer-values.ts'
import type { Asked } from './asked.ts'
import { askSlot, askSubject, type Frame } from './frame.ts'

/** The number of a counted noun: "two referendums", "more than 200 people". */
function countOf(frame: Frame, noun: Word): { number: Word[]; rest: Word[]; amount: number } | undefined {
  const { reading } = frame.story
  const number = kids(reading, noun, 'nummod').find((word) => NUMBER_WORD.test(word.text))
  if (!number || !['NNS', 'NNPS'].includes(noun.tag)) return undefined
  if (TIME_NOUNS.has(noun.lemma) || /^(?:others|times|ones|points|percent|degrees)$/u.test(noun.lower))
    return undefined
  if (kids(reading, noun, 'det', 'poss', 'relcl', 'acl').length > 0) return undefined
  const words = subtree(reading, number)
  const amount = amountOf(words)
  if (amount === undefined) return undefined
  const own = indexes(words)
  return { number: words, rest: phraseWords(reading, noun).filter((word) => !own.has(word.index)), amount }
}

export function howManyObject(frame: Frame, slot: Slot | undefined): Asked | undefined {
  const noun =
    slot &&
    (slot.kind === 'object'
      ? slot.head
      : slot.kind === 'pp' && slot.prep === 'with'
        ? slot.object
        : undefined)
  const counted = noun && countOf(frame, noun)
  if (!slot || !noun || !counted) return undefined
  const text = surface(counted.number)
  const voice = newVoice(frame.clause)
  const things = render(frame.story, counted.rest, voice)
  const wh = `${slot.prep ? `${upperFirst(slot.prep)} how` : 'How'} many ${things}`
  return {
    ...askSlot(frame, wh, slot),
    answer: upperFirst(text),
    value: quantity('number', counted.amount, counted.number, noun.lower),
    hint: directionHint(text),
    words: counted.number,
  }
}

export function howManySubject(frame: Frame): Asked | undefined {
  const { story, clause } = frame
  const counted = clause.relative ? undefined : countOf(frame, clause.subjectHead)
  if (!counted || !isPluralSubject(story, clause)) return undefined
  const voice = newVoice(clause)
  const things = render(story, counted.rest, voice)
  voice.bound = new Set(['their'])
  const text = surface(counted.number)
  return {
    stem: askSubject(frame, `How many ${things}`, voice, false),
    answer: upperFirst(text),
    value: quantity('number', counted.amount, counted.number, clause.subjectHead.lower),
    hint: directionHint(text),
    words: counted.number,
    voice,
  }
}

const HARM: Record<string, string> = {
  kill: 'killed',
  wound: 'wounded',
  injure: 'injured',
  displace: 'displaced',
  arrest: 'arrested',
}

/** "A storm caused …, killing 107": how many people were killed when … */
export function casualties(frame: Frame): Asked | undefined {
  const { story, clause } = frame
  const participle = subtree(story.reading, clause.verb).find(
    (word) => word.dep === 'advcl' && word.tag === 'VBG' && HARM[word.lemma],
  )
  const object = participle && kid(story.reading, participle, 'dobj')
  if (!participle || !object) return undefined
  const isNumber = NUMBER_WORD.test(object.text)
  const number = isNumber
    ? object
    : kids(story.reading, object, 'nummod').find((word) => NUMBER_WORD.test(word.text))
  if (!number || kids(story.reading, object, 'det', 'poss').length > 0) return undefined
  const words = subtree(story.reading, number).filter(
    (word) => !/^(?:cc|conj|punct)$/u.test(word.dep) || /^(?:or|more)$/u.test(word.lower),
  )
  const amount = amountOf(words)
  if (amount === undefined) return undefined
  const things = isNumber
    ? 'people'
    : surface([...kids(story.reading, object, 'amod', 'compound'), object].sort((a, b) => a.index - b.index))
  const voice = newVoice(clause)
  const base = askSubjectless(frame, voice)
  const text = surface(words)
  return {
    stem: `How many ${things} were ${HARM[participle.lemma]} when ${base}`,
    answer: upperFirst(text),
    value: quantity('number', amount, words, things),
    hint: directionHint(text),
    words,
    voice,
    statement: `${upperFirst(text)} ${things} were ${HARM[participle.lemma]} when ${base.replace(/\?$/u, '.')}`,
  }
}

/** The clause as a statement inside a question: "when a storm caused a crane to fall …?". */
function askSubjectless(frame: Frame, voice: Voice): string {
  const { clause, story, forms } = frame
  const subject = tellSubject(story, clause, voice)
  const { inner, tail, lead } = tellTail(story, clause, voice)
  return `${join(subject, inner, forms.plain, tail, lead)}${sourceText(story, clause)}?`
}
