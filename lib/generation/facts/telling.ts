import { doubt } from '../doubt.ts'
import type { Entity } from '../entities/entity.ts'
import { likelyPerson } from '../entities/pronouns.ts'
import { attempt, Refusal, type Rejects, unlessRefused } from '../refusal.ts'
import type { Story } from '../story.ts'
import type { Word } from '../tokens.ts'
import { kids, leftEdge, subtree } from '../tree.ts'
import type { Clause, Slot } from './clause.ts'
import { phraseWords } from './phrases.ts'
import { render } from './render.ts'
import { sourceText } from './source.ts'
import { titled } from './titles.ts'
import { verbForms } from './verb.ts'
import { adopt, fork, newVoice, strictly, type Voice } from './voice.ts'

/** The clause's subject as text, with the entity that it is, if it is one alone. */
export function tellSubject(story: Story, clause: Clause, voice: Voice): string {
  return join(tellOwnSubject(story, clause, voice), clause.setting?.subject ?? '')
}

function tellOwnSubject(story: Story, clause: Clause, voice: Voice): string {
  const called = (person: Entity) => (clause.setting?.plainNames ? person.name : titled(person))
  if (clause.setting?.plainNames) voice.roles = false
  const { subjectHead: head } = clause
  if (head.tag === 'PRP' && kids(story.reading, head, 'conj').length === 0) {
    const person = personOfPronoun(story, head, voice)
    voice.seen.add(person)
    voice.subject = person
    return called(person)
  }
  if (head.tag === 'PRP' && !story.pronouns.has(head.index)) throw new Refusal(`pronoun:${head.lower}`)
  const entity = subjectEntity(story, clause)
  const words = subjectWords(story, clause)
  if (entity) voice.subject = entity
  if (entity?.kind === 'person' && isBareName(story, words, entity)) {
    voice.seen.add(entity)
    return called(entity)
  }
  voice.bound = new Set(isPlural(story, head) ? ['their'] : ['its'])
  const text = render(story, words, voice)
  const list = words.some((word) => word.text === ',') && kids(story.reading, head, 'conj').length === 0
  if (list || words.some((word) => word.text === '"')) throw new Refusal('subject-list')
  const bare = head.pos === 'NOUN' && words.length === 1
  if (bare || head.pos === 'NUM' || /^(?:one|some|most|many|others|all)\b/u.test(text))
    doubt(voice, `vague-subject:${text}`)
  return text
}

/** Whom "he" means, where that is sure; with a doubt, who it most likely is. */
function personOfPronoun(story: Story, word: Word, voice: Voice): Entity {
  const sure = story.pronouns.get(word.index)
  if (sure) return sure
  const person = voice.doubts && likelyPerson(story, word)
  if (!person) throw new Refusal(`pronoun:${word.lower}`)
  doubt(voice, 'pronoun')
  return person
}

function isPlural(story: Story, head: Word): boolean {
  return /^NNP?S$/u.test(head.tag) || kids(story.reading, head, 'conj').length > 0
}

/** The entity that the subject is, alone and by itself. */
export function subjectEntity(story: Story, clause: Clause): Entity | undefined {
  const { subjectHead: head } = clause
  if (kids(story.reading, head, 'conj').length > 0) return undefined
  const pronoun = story.pronouns.get(head.index)
  if (pronoun) return pronoun
  const mention = story.at[head.index]
  return mention?.entity && mention.head === head.index ? mention.entity : undefined
}

export function subjectWords(story: Story, clause: Clause): Word[] {
  const words = phraseWords(story.reading, clause.subjectHead)
  if (!clause.relative) return words
  const own = new Set([...subtree(story.reading, clause.carrier)].map((word) => word.index))
  return words.filter((word) => !own.has(word.index))
}

/** Only the name, with no more than its role before it. */
function isBareName(story: Story, words: Word[], entity: Entity): boolean {
  return words.every((word) => {
    const mention = entity.mentions.find((other) => {
      const first = other.role?.first ?? other.first
      return word.index >= first && word.index < other.last
    })
    return (
      mention !== undefined ||
      word.pos === 'DET' ||
      word.pos === 'PUNCT' ||
      story.pronouns.get(word.index) === entity
    )
  })
}

const LONGEST_OPTIONAL = 10
const LONGEST = 14
const LONGEST_EVER = 20

/** One slot as text; an optional one that cannot stand alone is left out, any other refuses the clause. */
function tellSlot(
  story: Story,
  clause: Clause,
  slot: Slot,
  voice: Voice,
  omit?: ReadonlySet<number>,
): string {
  if (slot.kind === 'adverbial' || (slot.kind === 'adverb' && slot.optional))
    return purpose(story, clause, slot, voice)
  if (slot.kind === 'time') {
    if (slot.date) {
      voice.dates.push(slot.date)
      return `${slot.prep} ${slot.date.text}`.trim()
    }
    if (slot.optional) return ''
    throw new Refusal('time')
  }
  const words = omit ? slot.words.filter((word) => !omit.has(word.index)) : slot.words
  if (words.length === 0) return ''
  const trial = strictly(voice)
  const told = unlessRefused(() => tellWords(story, slot, words, trial))
  if (told !== undefined) {
    adopt(voice, trial)
    return told
  }
  if (slot.optional) return ''
  const short = unlessRefused(() => pruned(story, clause, slot, words, strictly(voice)))
  return short ?? tellWords(story, slot, words, voice)
}

function tellWords(story: Story, slot: Slot, words: Word[], voice: Voice): string {
  const text = render(story, words, voice)
  const limit = slot.optional ? LONGEST_OPTIONAL : LONGEST
  const length = text.split(' ').length
  if (length > LONGEST_EVER) throw new Refusal('long-slot')
  if (length > limit) doubt(voice, 'long-slot')
  return text
}

/** "to discuss regional developments": an infinitive of purpose is told where it is short and clear. */
function purpose(story: Story, clause: Clause, slot: Slot, voice: Voice): string {
  const { head } = slot
  const infinitive = head.tag === 'VB' && kids(story.reading, head, 'aux').some((aux) => aux.tag === 'TO')
  if (!infinitive || head.index < clause.verb.index || slot.words.length > 10) return ''
  if (story.reading.words[leftEdge(story.reading, head) - 1]?.text === ',') return ''
  if (kids(story.reading, head, 'nsubj', 'advcl', 'conj', 'cc').length > 0) return ''
  const trial = strictly(voice)
  const text = unlessRefused(() => render(story, slot.words, trial))
  if (text === undefined) return ''
  adopt(voice, trial)
  return text
}

/** Tries again without relative clauses, then without participles; a cut object is marked. */
function pruned(story: Story, clause: Clause, slot: Slot, words: Word[], voice: Voice): string {
  const target = slot.object ?? slot.head
  const definite = kids(story.reading, target, 'det').some((det) => det.lower === 'the')
  if (definite || slot.kind === 'infinitive' || slot.kind === 'clause')
    return tellWords(story, slot, words, fork(voice))
  const inside = new Set(words.map((word) => word.index))
  for (const deps of [['relcl'], ['acl', 'relcl']]) {
    const cut = new Set<number>()
    for (const word of words) {
      if (deps.includes(word.dep) && inside.has(word.head)) {
        for (const below of subtree(story.reading, word)) cut.add(below.index)
      }
    }
    if (cut.size === 0) continue
    const rest = words.filter((word) => !cut.has(word.index))
    const trial = fork(voice)
    const text = unlessRefused(() => tellWords(story, slot, rest, trial))
    if (text === undefined) continue
    // "for an official visit" says enough without what the visit aims at.
    if (slot.prep !== 'for')
      clause.flags.add(slot.kind === 'object' || slot.kind === 'attribute' ? 'pruned-object' : 'pruned')
    adopt(voice, trial)
    return text
  }
  return tellWords(story, slot, words, fork(voice))
}

export type Tail = {
  /** Adverbs between subject and verb. */
  inner: string
  tail: string
  /** The date, where it must stand first since the tail holds a clause it could attach to. */
  lead: string
}

/** Everything behind the verb in order of the text, the date last. */
export function tellTail(
  story: Story,
  clause: Clause,
  voice: Voice,
  skip?: Slot,
  omit?: ReadonlySet<number>,
): Tail {
  const inner: string[] = []
  const parts: string[] = []
  const dates: string[] = []
  let clausal = false
  const { slots, verb, subject } = clause
  for (const slot of [...slots.filter((s) => !s.fronted), ...slots.filter((s) => s.fronted)]) {
    if (slot === skip && !omit) continue
    const text = tellSlot(story, clause, slot, voice, slot === skip ? omit : undefined)
    if (text === '') continue
    if (slot.kind === 'adverb' && slot.head.index < verb.index && slot.head.index > subject.index)
      inner.push(text)
    else if (slot.kind === 'time' && slot.date) dates.push(text)
    else parts.push(text)
    if (slot.kind === 'clause' || slot.kind === 'adverbial') clausal = true
  }
  if (clause.setting?.tail) parts.push(clause.setting.tail)
  const [date = ''] = dates
  if (date && clausal) return { inner: inner.join(' '), tail: parts.join(' '), lead: date }
  return { inner: inner.join(' '), tail: [...parts, ...dates].join(' '), lead: '' }
}

export const join = (...parts: string[]) => parts.filter((part) => part !== '').join(' ')

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The canonical declarative sentence of a clause, or undefined where it cannot stand alone. */
export function stateClause(story: Story, clause: Clause, rejects: Rejects): string | undefined {
  return attempt(rejects, 'fact', clause.sentence, () => {
    const voice = newVoice(clause)
    const subject = tellSubject(story, clause, voice)
    const forms = verbForms(story, clause)
    const { inner, tail, lead } = tellTail(story, clause, voice)
    if (tail === '' && lead === '') throw new Refusal('bare')
    const source = sourceText(story, clause)
    const body = join(subject, inner, forms.plain, tail)
    return `${upperFirst(lead ? `${lead}, ${body}` : body)}${source}.`
  })
}
