import type { Entity } from '../entities/entity.ts'
import { usualName } from '../entities/places.ts'
import type { Story } from '../story.ts'
import { kid, kids, subtree } from '../tree.ts'
import { longDate } from '../words.ts'
import type { Clause } from './clause.ts'
import { countryOfInstitution, countryOfPerson, namesPlace } from './country-of.ts'
import { subjectEntity } from './telling.ts'

type Setting = NonNullable<Clause['setting']>

type SettingRule = {
  code: string
  /** The question that was unclear without it. */
  answers: string
  set: (story: Story, clause: Clause, all: Clause[]) => Setting | undefined
}

/** The first rule that applies settles a clause. */
export const SETTING_RULES: SettingRule[] = [
  {
    code: 'taking-office',
    answers: '"When did President X assume office?": not yet president then, and of which country?',
    set: (story, clause) => {
      if (!takesOffice(story, clause)) return undefined
      const person = subjectEntity(story, clause)
      const country = person && countryOfPerson(person)
      const entered = /^(?:assume|take)$/u.test(clause.verb.lemma)
      return entered && country && !namesPlace(story, clause)
        ? { plainNames: true, tail: `in ${country}` }
        : { plainNames: true }
    },
  },
  {
    code: 'institution',
    answers: '"In which year did the Baath Party\'s grip on power begin?": in which country?',
    set: (story, clause) => {
      const head = clause.subjectHead
      if (!INSTITUTIONS.test(head.lemma.toLowerCase()) || namesPlace(story, clause)) return undefined
      const country = countryOfInstitution(story, head)
      if (!country) return undefined
      if (HOLDS.test(head.lemma)) return { plainNames: true, subject: `in ${country}` }
      // What an army or a government does may happen abroad; where it is formed, it stays.
      return FORMS.test(clause.verb.lemma) ? { plainNames: true, tail: `in ${country}` } : undefined
    },
  },
  {
    code: 'where',
    answers:
      '"Which issues did Novak discuss with officials?": the clause before "where" says where and when',
    set: (story, clause, all) => {
      if (!kids(story.reading, clause.verb, 'advmod').some((word) => word.lower === 'where')) return undefined
      const outer = all.find(
        (other) =>
          other !== clause &&
          other.sentence === clause.sentence &&
          VISITS.test(other.verb.lemma) &&
          subtree(story.reading, other.verb).includes(clause.carrier),
      )
      const place = outer && placeOf(story, outer)
      if (!outer || !place || clause.slots.some((slot) => slot.date)) return undefined
      const date = outer.slots.find((slot) => slot.date && slot.prep !== 'since')?.date
      return { tail: `in ${place}${date ? ` ${date.preposition} ${date.text}` : ''}` }
    },
  },
  {
    code: 'occasion',
    answers: '"Whom was X scheduled to meet?": on which occasion?',
    set: (story, clause, all) => {
      if (!clause.future || clause.slots.some((slot) => slot.date) || clause.sentence > 2) return undefined
      if (
        !kids(story.reading, clause.verb, 'xcomp').some((word) => MEETS.test(word.lemma)) &&
        !MEETS.test(clause.verb.lemma)
      )
        return undefined
      const person = subjectEntity(story, clause)
      const visit = person && plannedVisit(story, person, all)
      return visit && visit.clause !== clause
        ? { tail: `on ${visit.text}` }
        : { tail: `as of ${longDate(story.publishedOn)}` }
    },
  },
]

const INSTITUTIONS =
  /^(?:party|army|military|parliament|government|cabinet|administration|regime|grip|hold|rule|monopoly)$/u
const HOLDS = /^(?:grip|hold|rule|monopoly)$/u
const FORMS = /^(?:form|found|establish|create|install|dissolve|inaugurate)$/u
const VISITS = /^(?:visit|travel|arrive|fly|go)$/u
const MEETS = /^(?:meet|address|receive|host)$/u
const MOTION = /^(?:travel|visit|fly|go|arrive|head)$/u

/** Gives clauses the place or the occasion that the article says elsewhere. */
export function settle(story: Story, clauses: Clause[]): void {
  for (const clause of clauses) {
    const taken = takesOffice(story, clause) && clause.slots.find((slot) => slot.date)?.date
    const person = subjectEntity(story, clause)
    if (taken && person) story.inOfficeFrom.set(person, taken.iso)
    for (const rule of SETTING_RULES) {
      const setting = rule.set(story, clause, clauses)
      if (!setting) continue
      clause.setting = setting
      break
    }
  }
}

/** The moment in which an office begins: the title of today is not yet right. */
function takesOffice(story: Story, clause: Clause): boolean {
  const { verb } = clause
  const object = kid(story.reading, verb, 'dobj')?.lemma
  if (/^(?:assume|take|seize)$/u.test(verb.lemma)) return /^(?:office|power)$/u.test(object ?? '')
  if (/^(?:elect|appoint|nominate|inaugurate|bear)$/u.test(verb.lemma)) return clause.passive
  if (verb.lemma === 'swear') return clause.passive
  return /^(?:join|become)$/u.test(verb.lemma) && subjectEntity(story, clause)?.kind === 'person'
}

function placeOf(story: Story, clause: Clause): string | undefined {
  for (const slot of clause.slots) {
    const target =
      slot.kind === 'object' ? slot.head : /^(?:to|in|at)$/u.test(slot.prep) ? slot.object : undefined
    const entity = target && story.at[target.index]?.entity
    if (entity?.place) return entity.place.kind === 'country' ? usualName(entity.place.name) : entity.name
  }
  return undefined
}

/** "an official visit planned for October 15, 2025": the journey of the lead, its goal untold. */
function plannedVisit(
  story: Story,
  person: Entity,
  all: Clause[],
): { clause: Clause; text: string } | undefined {
  const clause = all.find(
    (other) =>
      other.sentence < 2 &&
      other.future &&
      MOTION.test(other.verb.lemma) &&
      subjectEntity(story, other) === person &&
      other.slots.some((slot) => slot.date?.grain === 'day'),
  )
  const date = clause?.slots.find((slot) => slot.date)?.date
  if (!clause || !date) return undefined
  const noun = clause.slots.find(
    (slot) => slot.prep === 'for' && /^(?:visit|trip)$/u.test(slot.object?.lemma ?? ''),
  )
  const official =
    noun?.object &&
    kids(story.reading, noun.object, 'amod').find((word) => /^(?:official|state)$/u.test(word.lower))
  const what = `${official?.lower === 'official' ? 'an official' : official ? 'a state' : 'a'} ${noun?.object?.lemma ?? 'visit'}`
  return { clause, text: `${what} planned for ${date.text}` }
}
