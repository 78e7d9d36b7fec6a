import { sexOfFirstName } from '#lib/knowledge/first-names.ts'
import type { Reading, Word } from '../tokens.ts'
import { headOf, kids, subtree, surface } from '../tree.ts'
import { FORMER, isRoleWord, SAYING } from '../words.ts'
import { type Entity, isFullName, type Mention, nameParts, type Role } from './entity.ts'
import type { Linked } from './link.ts'
import { countryOfDemonym } from './places.ts'

const PERSONAL_VERBS = new Set([
  'tweet',
  'write',
  'ask',
  'tell',
  'comment',
  'speak',
  'resign',
  'marry',
  'die',
  'say',
])
const PERSONAL_PASSIVES = new Set(
  'elect re-elect arrest bear appoint convict accuse kill name defeat sentence charge nominate'.split(' '),
)
const KILLING = new Set(['kill', 'shoot', 'murder', 'slay', 'assassinate', 'bury', 'stab', 'execute'])
const FEMALE =
  /\b(?:ms|mrs|queen|princess|chairwoman|actress|spokeswoman|congresswoman|businesswoman|lady|duchess)\b/iu
const MALE = /\b(?:mr|king|prince|chairman|actor|spokesman|congressman|businessman|sir|duke)\b/iu

/** Reads roles, sex, and whether each person is surely one, acts, or is a victim. */
export function describePeople(reading: Reading, linked: Linked): void {
  for (const mention of linked.mentions) {
    if (mention.kind === 'person' && mention.entity) {
      const role = roleBefore(reading, linked, mention)
      if (role) mention.role = role
    }
  }
  for (const person of linked.people) {
    person.role = mainRole(person)
    person.sex = sexOf(person)
    person.sure = isSure(reading, person)
    person.victim = person.mentions.some((mention) => isVictim(reading, mention))
    person.acts = !person.victim && person.mentions.some((mention) => acts(reading, mention))
  }
}

/** The run of nouns, names and adjectives before a name that ends in a role word. */
function roleBefore(reading: Reading, linked: Linked, mention: Mention): Role | undefined {
  const all = reading.words
  const sentence = all[mention.first]!.sentence
  let first = mention.first
  while (first > 0 && isRolePart(all[first - 1]!, linked, sentence)) first--
  const span = all.slice(first, mention.first)
  const last = span.at(-1)
  if (!last || !isRoleWord(last.lower) || last.tag === 'NNS' || last.tag === 'NNPS') return undefined
  const role: Role = { text: surface(span), first }
  const before = all[first - 1]
  const owner =
    before && (before.text === "'s" || before.text === "'") ? linked.at[first - 2]?.entity : undefined
  if (owner?.place?.kind === 'country') role.owner = owner.place.name
  return role
}

function isRolePart(word: Word, linked: Linked, sentence: number): boolean {
  if (word.sentence !== sentence || !['NOUN', 'PROPN', 'ADJ'].includes(word.pos)) return false
  const kind = linked.at[word.index]?.kind
  return kind !== 'person' && kind !== 'date' && kind !== 'time'
}

function mainRole(person: Entity): Role | undefined {
  return person.mentions
    .map((mention) => mention.role)
    .find(
      (role) =>
        role !== undefined &&
        /^\p{Lu}/u.test(role.text) &&
        role.text.split(' ').length <= 5 &&
        !/^(?:Mr|Ms|Mrs|Dr)\.?$/u.test(role.text),
    )
}

function sexOf(person: Entity): 'm' | 'f' | undefined {
  for (const mention of person.mentions) {
    const role = mention.role?.text ?? ''
    if (FEMALE.test(role)) return 'f'
    if (MALE.test(role)) return 'm'
  }
  return sexOfFirstName(nameParts(person.name)[0] ?? '')
}

function isSure(reading: Reading, person: Entity): boolean {
  const full = person.mentions.filter((mention) => isFullName(mention.text)).length
  if (person.mentions.length >= 3 || full >= 2 || person.mentions.some((mention) => mention.role)) return true
  if (sexOfFirstName(nameParts(person.name)[0] ?? '')) return true
  return person.mentions.some((mention) => {
    const word = reading.words[mention.head]!
    const verb = headOf(reading, word)
    if (word.dep === 'nsubj' && (SAYING.has(verb.lemma) || PERSONAL_VERBS.has(verb.lemma))) return true
    if (word.dep === 'nsubjpass' && PERSONAL_PASSIVES.has(verb.lemma)) return true
    if (kids(reading, word, 'appos').some((appos) => appos.pos === 'NOUN' && isRoleWord(appos.lower)))
      return true
    return kids(reading, word, 'relcl').some((clause) =>
      subtree(reading, clause).some((inner) => inner.lower === 'who' || inner.lower === 'whose'),
    )
  })
}

function isVictim(reading: Reading, mention: Mention): boolean {
  const word = reading.words[mention.head]!
  const head = headOf(reading, word)
  if (mention.role && /^(?:late)\b/iu.test(mention.role.text)) return true
  if (word.dep === 'nsubjpass' && KILLING.has(head.lemma)) return true
  if (word.dep === 'nsubj' && head.lemma === 'die') return true
  if (word.dep === 'poss' && /^(?:death|killing|murder|killer|widow|funeral|body)$/u.test(head.lemma))
    return true
  return (
    word.dep === 'pobj' &&
    /^(?:killing|murder|death|slaying|assassination)$/u.test(headOf(reading, head).lemma)
  )
}

function acts(reading: Reading, mention: Mention): boolean {
  if (mention.role) return !FORMER.test(mention.role.text)
  const word = reading.words[mention.head]!
  const head = headOf(reading, word)
  if (word.dep === 'nsubj' && head.pos === 'VERB' && ['ROOT', 'ccomp', 'conj'].includes(head.dep)) return true
  return kids(reading, word, 'appos').length > 0
}

/** The country that a role names: "Russian Deputy Prime Minister", "Malaysia's Prime Minister". */
export function countryOfRole(role: Role): string | undefined {
  if (role.owner) return role.owner
  const parts = role.text.split(' ')
  for (const width of [2, 1]) {
    const country = countryOfDemonym(parts.slice(0, width).join(' '))
    if (country) return country
  }
  return /^U\.?S\.?$/u.test(parts[0] ?? '') ? 'United States' : undefined
}
