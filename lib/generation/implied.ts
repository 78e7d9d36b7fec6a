import { subjectEntity } from './facts/telling.ts'
import type { Story } from './story.ts'
import { countryOf } from './telling.ts'
import type { Word } from './tokens.ts'
import { headOf, kid, kids } from './tree.ts'
import type { Judged } from './verify/judged.ts'

type Moment = { iso: string; part?: 'early' | 'mid' | 'late' }
type Turn = { begins: boolean; country: string; when: Moment }

/** Whoever knows the answer to one question all but knows the other's, though no word of it is told. */
export function isImplied(a: Judged, b: Judged): boolean {
  return isOneTurnOfPower(a, b) || isHostOfCountry(a, b) || isHostOfCountry(b, a)
}

/** One ruler fled in late 2024, the next took office in December 2024: one date tells the other. */
function isOneTurnOfPower(a: Judged, b: Judged): boolean {
  if (!asksDate(a) && !asksDate(b)) return false
  const first = turnOf(a)
  const second = turnOf(b)
  if (!first || !second) return false
  return (
    first.begins !== second.begins &&
    first.country === second.country &&
    monthsBetween(first.when, second.when) <= MOST_MONTHS
  )
}

/** "To which country will she travel?" beside "Whom will she meet there?": its president. */
function isHostOfCountry({ story, candidate: journey }: Judged, { candidate: meeting }: Judged): boolean {
  if (meeting.value.kind !== 'person') return false
  if (journey.rule.startsWith('headline')) return isHostInHeadline(journey, meeting)
  if (journey.value.kind !== 'country') return false
  const [goes, meets] = [journey.clause, meeting.clause]
  if (!goes?.future || !meets?.future || meeting.hint.country !== journey.value.name) return false
  const traveller = subjectEntity(story, goes)
  return traveller !== undefined && subjectEntity(story, meets) === traveller
}

/** "President to visit _____": whoever is met is a ruler of that country. */
function isHostInHeadline({ stem, value, hint }: Judged['candidate'], meeting: Judged['candidate']): boolean {
  const goal = value.kind === 'country' ? value.name : value.kind === 'city' ? hint.country : undefined
  return (
    goal !== undefined && goal === meeting.hint.country && /\b(?:visit|travel|trip|talks|meet)/u.test(stem)
  )
}

const asksDate = ({ candidate }: Judged) => 'iso' in candidate.value

function turnOf({ story, candidate }: Judged): Turn | undefined {
  const { clause, value, answerWords } = candidate
  const verb = clause?.verb ?? verbAbove(story, story.reading.words[answerWords.first]!)
  const when = 'iso' in value ? value : clause?.slots.find((slot) => slot.date)?.date
  if (!verb || !when) return undefined
  const begins = beginsRule(story, verb)
  if (!begins && !endsRule(story, verb)) return undefined
  const subject = kid(story.reading, verb, 'nsubj', 'nsubjpass')
  const person = clause
    ? subjectEntity(story, clause)
    : subject && (story.pronouns.get(subject.index) ?? story.at[subject.index]?.entity)
  const country = person?.kind === 'person' ? countryOf(person) : undefined
  return country ? { begins, country, when } : undefined
}

/** The nearest verb that a word hangs on. */
function verbAbove(story: Story, word: Word): Word | undefined {
  let above = headOf(story.reading, word)
  while (above.pos !== 'VERB' && above.head !== above.index) above = headOf(story.reading, above)
  return above.pos === 'VERB' ? above : undefined
}

const POWER = /^(?:office|power|presidency|throne)$/u

function isPassive(story: Story, verb: Word): boolean {
  return kids(story.reading, verb, 'nsubjpass', 'auxpass').length > 0
}

function objectOf(story: Story, verb: Word): string {
  return kid(story.reading, verb, 'dobj')?.lemma ?? ''
}

function beginsRule(story: Story, verb: Word): boolean {
  if (/^(?:assume|take|seize)$/u.test(verb.lemma)) return POWER.test(objectOf(story, verb))
  return /^(?:swear|inaugurate|install)$/u.test(verb.lemma) && isPassive(story, verb)
}

function endsRule(story: Story, verb: Word): boolean {
  if (/^(?:flee|fall|resign|abdicate)$/u.test(verb.lemma)) return true
  if (/^(?:leave|lose)$/u.test(verb.lemma)) return POWER.test(objectOf(story, verb))
  if (verb.lemma === 'step')
    return kids(story.reading, verb, 'prt', 'advmod').some(({ lower }) => lower === 'down')
  return /^(?:topple|oust|overthrow|depose|remove|unseat)$/u.test(verb.lemma) && isPassive(story, verb)
}

/** A successor takes over at once or within weeks. */
const MOST_MONTHS = 2
const PARTS = { early: [0, 3], mid: [4, 7], late: [8, 11] } as const

function monthsBetween(a: Moment, b: Moment): number {
  const [first, second] = [monthsOf(a), monthsOf(b)].sort((x, y) => x.from - y.from)
  return Math.max(0, second!.from - first!.to)
}

/** First and last month that a date may mean, counted through the years. */
function monthsOf({ iso, part }: Moment): { from: number; to: number } {
  const [year = 0, month] = iso.split('-').map(Number)
  const [from, to] = month ? [month - 1, month - 1] : part ? PARTS[part] : [0, 11]
  return { from: year * 12 + from, to: year * 12 + to }
}
