import type { Candidate } from './ask/candidate.ts'
import type { Story } from './story.ts'
import { hintingPhrases, impliesCountry, toldBy, withoutPhrases } from './telling.ts'
import type { Word } from './tokens.ts'
import { kids, surface } from './tree.ts'
import { EVENTS, longDate } from './words.ts'

type ContextStrength = 'headline' | 'masked' | 'topic' | 'section'
/** Tells which story it is, were it without the words that tell the answer. */
export const showsHeadline = ({ strength }: ContextLine) => strength === 'headline' || strength === 'masked'

export type ContextLine = { text: string; strength: ContextStrength }

/** The lines that can stand above a question, the one that tells most first. */
export function contextLines(story: Story): ContextLine[] {
  const day = longDate(story.publishedOn)
  const topic = neutralTopic(story)
  return [
    ...(story.headline
      ? [{ text: `${day} · ${withoutWeekday(story.headline)}`, strength: 'headline' as const }]
      : []),
    ...(topic ? [{ text: `${day} · ${topic}`, strength: 'topic' as const }] : []),
    { text: `${day} · ${sectionOf(story)}`, strength: 'section' },
  ]
}

/**
 * A headline made from the lead says "on Wednesday", which means nothing next week; the day stands beside it. "Super
 * Tuesday" is a name.
 */
function withoutWeekday(headline: string): string {
  return headline.replace(
    /(?:,? on|(?<!\p{Lu}\p{L}*),?) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?! \p{Lu})/u,
    '',
  )
}

/** The strongest line that does not tell the candidate's answer, nor any of the other phrases. */
export function contextFor(
  story: Story,
  lines: ContextLine[],
  candidate: Candidate,
  others: string[] = [],
): ContextLine | undefined {
  const phrases = [...others, ...hintingPhrases(candidate)]
  const { value, entity } = candidate
  const tells = (line: ContextLine) => {
    // The day stands in every line: what it tells is no leak of the headline's.
    const text = line.text.split(' · ').slice(1).join(' · ')
    if (toldBy(text, phrases) !== undefined) return true
    return value.kind === 'country' && impliesCountry(story, text, value.name, entity)
  }
  const fits = (line: ContextLine) => !tells(line)
  const isOfHeadline = candidate.rule.startsWith('headline')
  return [...lines, ...masked(lines, phrases)]
    .sort((a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength))
    .find((line) => (line.strength === 'section' || !isOfHeadline) && fits(line))
}

/** The strongest line that tells none of the answers of several candidates, or nothing where one of them has none. */
export function contextForAll(
  story: Story,
  lines: ContextLine[],
  candidates: Candidate[],
  others: string[] = [],
): ContextLine | undefined {
  const phrases = [...others, ...candidates.flatMap(hintingPhrases)]
  const found = candidates.map((candidate) => contextFor(story, lines, candidate, phrases))
  return found.reduce(
    (a, b) =>
      (a && b && (STRENGTHS.indexOf(b.strength) > STRENGTHS.indexOf(a.strength) ? b : a)) || undefined,
  )
}

/** Words of a headline with gaps tell more than a topic that was made of them. */
const STRENGTHS: ContextStrength[] = ['headline', 'masked', 'topic', 'section']
const FEWEST_LEFT = 4

/** "Fire kills …, injures dozens in Chittagong": the headline without the words that tell. */
function masked(lines: ContextLine[], phrases: string[]): ContextLine[] {
  const headline = lines.find(({ strength }) => strength === 'headline')
  if (!headline) return []
  const [day = '', ...rest] = headline.text.split(' · ')
  const shown = withoutPhrases(rest.join(' · '), phrases).replace(/…(?:[\s,]*…)+/gu, '…')
  const left = shown.match(/\p{L}{3,}/gu)?.length ?? 0
  return left < FEWEST_LEFT ? [] : [{ text: `${day} · ${shown}`, strength: 'masked' }]
}

/** Event nouns of verbs, for topics: "to visit" is a visit. */
const EVENT_OF_VERB: Record<string, string> = {
  visit: 'visit',
  travel: 'trip',
  collapse: 'collapse',
  crash: 'crash',
  explode: 'explosion',
  resign: 'resignation',
  die: 'death',
  win: 'victory',
  elect: 'election',
  launch: 'launch',
  rule: 'ruling',
  protest: 'protest',
  vote: 'vote',
  arrest: 'arrest',
  meet: 'meeting',
  attack: 'attack',
  strike: 'strike',
}

/** "Syrian president's official visit", "Mecca crane collapse": the headline's event without its particulars. */
function neutralTopic(story: Story): string | undefined {
  const topic = eventPhrase(story) ?? nominalised(story)
  return topic && isPlaced(story, topic) ? topic : undefined
}

/** "Missile strike" may be any; a name, a country or a nationality of the headline tells which. */
function isPlaced({ title }: Story, topic: string): boolean {
  return title.entities.some(({ first, last, label }) => {
    const name = surface(title.words.slice(first, last))
    return NAMES.has(label) && toldBy(topic, [name]) !== undefined
  })
}

const NAMES = new Set(['GPE', 'LOC', 'FAC', 'NORP', 'ORG', 'PERSON', 'EVENT'])

function eventPhrase(story: Story): string | undefined {
  const { title } = story
  for (const word of title.words) {
    if (!EVENTS.has(word.lemma.toLowerCase()) || !['NOUN', 'PROPN'].includes(word.pos)) continue
    const left: Word[] = []
    for (let i = word.index - 1; i >= 0 && left.length < 4; i--) {
      const before = title.words[i]!
      if (!['PROPN', 'ADJ', 'NOUN'].includes(before.pos) || before.pos === 'NUM') break
      left.unshift(before)
    }
    if (left.length > 0) return capital(surface([...left, word]))
  }
  return undefined
}

function nominalised(story: Story): string | undefined {
  const { title } = story
  const verb = title.words.find((word) => word.pos === 'VERB' && EVENT_OF_VERB[word.lemma])
  if (!verb) return undefined
  const top =
    verb.dep === 'xcomp' || verb.dep === 'acl' || verb.dep === 'relcl' ? title.words[verb.head]! : verb
  const subject = kids(title, top, 'nsubj', 'nsubjpass')[0] ?? (top.pos !== 'VERB' ? top : undefined)
  if (!subject || subject.index > verb.index) return undefined
  const described = title.words.slice(0, subject.index + 1).filter((word) => isDescription(story, word))
  if (described.length === 0 || described.length > 4) return undefined
  const owner = surface(described)
  const adjective = adjectiveInLead(story, EVENT_OF_VERB[verb.lemma]!)
  return capital(`${owner}${owner.endsWith('s') ? "'" : "'s"} ${adjective}${EVENT_OF_VERB[verb.lemma]}`)
}

/** What the owner is ("Syrian president"), not who. */
function isDescription(story: Story, word: Word): boolean {
  const person = story.title.entities.some(
    (entity) => entity.label === 'PERSON' && word.index >= entity.first && word.index < entity.last,
  )
  const named = story.people.some((other) => other.name.toLowerCase().split(/[\s]+/u).includes(word.lower))
  return !person && !named && ['ADJ', 'NOUN', 'PROPN'].includes(word.pos)
}

function adjectiveInLead(story: Story, event: string): string {
  const lead = story.reading.sentences[0]
  if (!lead) return ''
  const noun = story.reading.words
    .slice(lead.first, lead.last)
    .find((word) => word.lemma === event && word.pos === 'NOUN')
  const adjective = noun && kids(story.reading, noun, 'amod')[0]
  return adjective && /^(?:official|state|annual|general|presidential|parliamentary)$/u.test(adjective.lower)
    ? `${adjective.lower} `
    : ''
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const SECTIONS: [string, RegExp][] = [
  [
    'Sport',
    /\b(?:league|cup|championships?|football|soccer|cricket|rugby|tournament|match|olympics?|olympic|grand prix|goals?|coach|medals?|basketball|tennis|marathon|players?)\b/giu,
  ],
  [
    'Science',
    /\b(?:scientists?|researchers?|nasa|spacecraft|study|studies|journal|species|telescope|astronauts?|laboratory|vaccine|disease)\b/giu,
  ],
  [
    'Business',
    /\b(?:company|companies|profits?|merger|ceo|airline|bank|shareholders?|sales|revenue|market)\b/giu,
  ],
  [
    'Politics',
    /\b(?:elections?|parliament|minister|president|senate|votes?|voters|congress|referendum|party|candidates?|government)\b/giu,
  ],
  [
    'Crime and courts',
    /\b(?:police|court|judge|trial|arrested|charged|murder|convicted|sentenced|lawyer|prosecutors?)\b/giu,
  ],
  ['Arts', /\b(?:film|actor|actress|singer|album|novel|awards?|museum|artist|festival|music)\b/giu],
]

/** The section of a newspaper in which the article would stand, by its commonest words. */
export function sectionOf(story: Story): string {
  const text = `${story.headline} ${story.reading.text.slice(0, 6000)}`
  const counted = SECTIONS.map(([name, words]) => ({ name, count: text.match(words)?.length ?? 0 }))
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a))
  return best.count >= 4 ? best.name : 'World'
}
