import { Refusal } from '../refusal.ts'
import type { Story } from '../story.ts'
import { kids } from '../tree.ts'
import type { Clause } from './clause.ts'

/** A clause's verb for asking: "did … flee" (front, rest) and for telling: "fled" (plain). */
export type VerbForms = {
  front: string
  rest: string
  plain: string
  /** The same after "Who" and "Which city", which are singular. */
  single: string
  /** A present, perfect or planned fact put into the past, as of the day of publication. */
  asOf: boolean
}

/** Past tenses that differ from the participle. */
const PAST_OF_PARTICIPLE: Record<string, string> = Object.fromEntries(
  'gone:went taken:took given:gave seen:saw done:did come:came become:became begun:began risen:rose fallen:fell broken:broke chosen:chose driven:drove flown:flew grown:grew known:knew shown:showed spoken:spoke stolen:stole thrown:threw withdrawn:withdrew written:wrote won:won led:led left:left held:held met:met run:ran sworn:swore woken:woke worn:wore torn:tore drawn:drew eaten:ate forgotten:forgot hidden:hid ridden:rode shaken:shook sung:sang sunk:sank swum:swam undertaken:undertook overthrown:overthrew overcome:overcame overtaken:overtook been:was'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)
const PAST_OF_PRESENT: Record<string, string> = {
  plans: 'planned',
  intends: 'intended',
  hopes: 'hoped',
  seeks: 'sought',
  leads: 'led',
  holds: 'held',
  owns: 'owned',
  operates: 'operated',
  runs: 'ran',
  controls: 'controlled',
  aims: 'aimed',
  becomes: 'became',
}
const SHORT: Record<string, string> = { "'ll": 'will', "'ve": 'have', "'re": 'are', wo: 'will', ca: 'can' }
const SHIFT: Record<string, string> = { is: 'was', are: 'were', has: 'had', have: 'had' }

export function isPluralSubject(story: Story, clause: Clause): boolean {
  const head = clause.subjectHead
  return /^NNP?S$/u.test(head.tag) || kids(story.reading, head, 'conj').length > 0 || head.lower === 'people'
}

/** The forms of the clause's verb; present and planned ones are put into the past ("will travel" → "was to travel"). */
export function verbForms(story: Story, clause: Clause): VerbForms {
  const { verb, auxiliaries } = clause
  const plural = isPluralSubject(story, clause)
  const be = plural ? 'were' : 'was'
  const [first, ...others] = auxiliaries.map((aux) => auxiliary(aux.lower, aux.lemma))
  const dated = clause.slots.some((slot) => slot.date && slot.prep !== 'since' && slot.prep !== 'by')
  if (first === undefined) return simple(clause, be)
  if (SHIFT[first] === 'had' && dated) return perfectDated(clause, others, be)
  const rest = [...others, verb.lower].join(' ')
  if (first === 'will' || first === 'shall') {
    return { front: be, rest: `to ${rest}`, plain: `${be} to ${rest}`, single: `was to ${rest}`, asOf: true }
  }
  const front = SHIFT[first] ?? first
  const single = front === 'were' ? 'was' : front
  return {
    front,
    rest,
    plain: `${front} ${rest}`,
    single: `${single} ${rest}`,
    asOf: SHIFT[first] !== undefined,
  }
}

function auxiliary(lower: string, lemma: string): string {
  if (lower === "'s") return lemma === 'have' ? 'has' : 'is'
  return SHORT[lower] ?? lower
}

function simple(clause: Clause, be: string): VerbForms {
  const { verb } = clause
  if (verb.lemma === 'be') {
    if (!['VBD', 'VBZ', 'VBP'].includes(verb.tag)) throw new Refusal('verb:be')
    return { front: be, rest: '', plain: be, single: 'was', asOf: verb.tag !== 'VBD' }
  }
  const past = verb.tag === 'VBD' ? verb.lower : PAST_OF_PRESENT[verb.lower]
  if (!past) throw new Refusal('verb:present')
  return { front: 'did', rest: verb.lemma, plain: past, single: past, asOf: verb.tag !== 'VBD' }
}

/** "has fled in 2014" is told as "fled in 2014". */
function perfectDated(clause: Clause, others: string[], be: string): VerbForms {
  const { verb } = clause
  if (others[0] === 'been') {
    return {
      front: be,
      rest: verb.lower,
      plain: `${be} ${verb.lower}`,
      single: `was ${verb.lower}`,
      asOf: false,
    }
  }
  if (others.length > 0 || verb.tag !== 'VBN') throw new Refusal('verb:perfect')
  const past = PAST_OF_PARTICIPLE[verb.lower] ?? verb.lower
  return { front: 'did', rest: verb.lemma, plain: past, single: past, asOf: false }
}
