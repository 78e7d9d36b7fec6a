import { MONTHS } from '#lib/knowledge/calendar.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))

/** Verbs whose clause is a claim of their subject. */
export const SAYING = list(
  'say announce report confirm state note add reveal claim tell explain declare warn estimate allege argue maintain insist acknowledge write suggest',
)
/** Saying verbs that state rather than guess: what stands below them may be asked as their subject's claim. */
export const STATING = list(
  'say announce report confirm state reveal tell declare estimate claim note add maintain acknowledge',
)
export const HEDGES = list(
  'reportedly allegedly apparently probably possibly perhaps supposedly presumably likely seemingly purportedly',
)
export const NEGATIONS = list('not never hardly barely rarely no neither nor')
export const CONDITIONS = list('if unless provided lest whether except assuming')
/** Adverbs that tie a sentence to the one before it; left out. */
export const CONNECTIVES = list(
  'also however meanwhile then thus therefore instead still too so hence meantime furthermore moreover additionally besides finally eventually subsequently later earlier recently already now currently previously initially soon shortly once first',
)
/** Adjectives and determiners that point to something said before. */
export const ANAPHORIC = list(
  'other another same such latter both respective following said aforementioned similar either neither',
)
export const EVENTS = list(
  'bombing raid killing murder kidnapping hijacking massacre siege blast shootout riot uprising revolution invasion airstrike drill merger launch landing ceasefire treaty agreement hearing election visit trip attack accident crash collapse stampede festival competition contest conference summit meeting ceremony trial ruling earthquake flood storm fire war conflict protest explosion shooting tournament final referendum strike coup vote poll pilgrimage campaign talks anniversary mission derailment hurricane wildfire outbreak eruption disaster blaze quake merger arrest resignation verdict debate march',
)
export const DISASTERS = list(
  'accident collapse crash incident disaster tragedy explosion stampede fire derailment attack shooting bombing earthquake flood blast blaze quake',
)
/** Nouns that name a disaster without saying which: they may mean the headline's. */
export const DISASTER_WORDS = list('attack incident accident event disaster tragedy crash')
export const STATE_WORDS = list(
  'government president prime premier army military parliament capital nation state country king queen constitution opposition minister ministry cabinet economy senate congress legislature authorities border population police',
)
export const UNIQUE_THINGS = list('world internet sun moon earth sky sea universe equator')
export const TIME_NOUNS = list(
  'year month week day morning evening night decade century hour weekend afternoon minute moment time season summer winter spring autumn fall quarter period',
)
export const PERSON_NOUNS = list(
  'man woman boy girl student teenager player resident driver mother father son daughter wife husband suspect victim passenger spokesman spokeswoman official officer',
)

const ROLE_WORDS = list(
  'president minister premier chancellor king queen prince princess governor senator mayor director chief chairman chairwoman chair ceo secretary spokesman spokeswoman spokesperson leader head ambassador general colonel captain commander judge justice professor coach manager founder co-founder commissioner representative ruler lawmaker deputy administrator attorney prosecutor bishop archbishop pope cardinal striker author actor actress singer journalist doctor scientist officer official analyst researcher envoy adviser advisor councillor politician candidate editor engineer lawyer astronaut teacher congressman congresswoman',
)
export function isRoleWord(lower: string): boolean {
  return ROLE_WORDS.has(lower) || (lower.endsWith('s') && ROLE_WORDS.has(lower.slice(0, -1)))
}
export const FORMER = /^(?:former|late|ex|then|ousted|deposed|outgoing)\b/iu

/** A number as a word or in digits. */
export const NUMBER_WORD =
  /^(?:[$€£]?\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion)$/iu

/** "October 14, 2025" of "2025-10-14". */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  const name = MONTHS[(month ?? 1) - 1] ?? 'January'
  return `${name} ${day ?? 1}, ${year}`
}
