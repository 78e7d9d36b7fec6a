import type { Slot } from '../facts/clause.ts'
import { phraseWords } from '../facts/phrases.ts'
import { sourceText } from '../facts/source.ts'
import { join, subjectEntity, tellSubject, tellTail, upperFirst } from '../facts/telling.ts'
import { officeOf } from '../facts/titles.ts'
import { newVoice } from '../facts/voice.ts'
import { Refusal } from '../refusal.ts'
import type { Story } from '../story.ts'
import type { Word } from '../tokens.ts'
import { kid, kids, surface } from '../tree.ts'
import type { Asked } from './asked.ts'
import type { Frame } from './frame.ts'

/** How the matter is asked for, by the verb that it hangs on. */
const ASKED: { verbs: RegExp; prep: string; wh: string }[] = [
  { verbs: /^(?:discuss|debate)$/u, prep: '', wh: 'Which issues' },
  { verbs: /^(?:focus|concentrate|centre|center)$/u, prep: 'on', wh: 'On which areas' },
]
const NAMELESS = /^(?:issue|topic|matter|subject|question)$/u
const LONGEST = 8
/** Matters of talks between states, so that the other pairs are of their kind: "art and design" is none. */
const OF_STATE =
  /\b(?:cooperation|assistance|aid|relief|recovery|reconstruction|trade|security|energy|investments?|econom\p{L}+|defen[cs]e|sanctions|relations|ties|borders?|climate|migration|infrastructure|transport)\b/iu

/** "Which of the issues that a Russian deputy prime minister discussed in Damascus on September 9, 2025 does the report name?" */
export function whichTopics(frame: Frame, slot: Slot | undefined): Asked | undefined {
  const { story, clause, forms, statement } = frame
  const row = ASKED.find(
    ({ verbs, prep }) =>
      verbs.test(clause.verb.lemma) && slot?.prep === prep && slot.kind === (prep ? 'pp' : 'object'),
  )
  const noun = slot?.object ?? slot?.head
  if (!row || !slot || !noun) return undefined
  const nameless = NAMELESS.test(noun.lemma)
  const including = kids(story.reading, noun, 'prep').find((word) => word.lower === 'including')
  const first = nameless ? including && kid(story.reading, including, 'pobj') : noun
  const words = first && topicsIn(story, first)
  if (!words) return undefined
  const answer = surface(words)
  const voice = newVoice(clause)
  const subject = describedSubject(frame) ?? tellSubject(story, clause, voice)
  const { inner, tail, lead } = tellTail(story, clause, voice, slot)
  if (lead) throw new Refusal('topics-lead')
  const source = sourceText(story, clause)
  // "issues, including …" names some of them: the others may have been talked about too.
  if (nameless && source) throw new Refusal('topics-source')
  const question = nameless
    ? join('Which of the issues that', subject, inner, forms.plain, tail, 'does the report name')
    : join(row.wh, forms.front, subject, inner, forms.rest, tail)
  return {
    stem: `${question}${source}?`,
    answer: upperFirst(answer),
    value: { kind: 'topics', name: answer },
    hint: { class: row.prep ? 'focus' : 'talks' },
    words,
    voice,
    ...(nameless
      ? { statement: statement.replace(` ${noun.text}`, ` ${noun.text} including ${answer}`) }
      : {}),
  }
}

/** Two matters joined by "and", without names, figures and pronouns. */
export function topicsIn(story: Story, first: Word): Word[] | undefined {
  const words = phraseWords(story.reading, first)
  const others = kids(story.reading, first, 'conj')
  const plain = words.every(
    (word) => !story.at[word.index] && ['NOUN', 'ADJ', 'CCONJ'].includes(word.pos) && !word.quoted,
  )
  return others.length === 1 &&
    plain &&
    OF_STATE.test(surface(words)) &&
    words.length >= 3 &&
    words.length <= LONGEST
    ? words
    : undefined
}

/** Whoever holds an office with others is told by it: the name may be what another question asks for. */
function describedSubject({ story, clause }: Frame): string | undefined {
  const person = subjectEntity(story, clause)
  const office = person && officeOf(person)
  if (
    !person?.role ||
    !office?.country ||
    !/^(?:deputy|vice|senator|envoy|ambassador)\b/u.test(office.office)
  )
    return undefined
  const adjective = person.role.text.slice(0, person.role.text.length - office.office.length).trim()
  if (!adjective || person.role.owner) return undefined
  return `${/^[AEIO]/u.test(adjective) ? 'an' : 'a'} ${adjective} ${office.office}`
}
