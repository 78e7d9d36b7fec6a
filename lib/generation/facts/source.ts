import { Refusal } from '../refusal.ts'
import type { Story } from '../story.ts'
import type { Word } from '../tokens.ts'
import { kids, subtree } from '../tree.ts'
import type { Clause } from './clause.ts'
import { phraseWords } from './phrases.ts'
import { render } from './render.ts'
import { titled } from './titles.ts'
import { newVoice } from './voice.ts'

/** Words that name no source: "officials said" tells nobody who. */
const NOBODY =
  /^(?:they|it|he|she|officials?|sources?|critics|some|many|others|posts?|one|people|analysts|experts|observers|witnesses|authorities|the (?:report|statement|article|study)|a (?:report|statement|study|spokes\w+))\b/iu

/** ", according to the Ministry of Defence", or nothing where the article itself says so. */
export function sourceText(story: Story, clause: Clause): string {
  const { source } = clause
  if (!source) return ''
  return `, according to ${nameSource(story, source.head)}`
}

function nameSource(story: Story, head: Word): string {
  if (head.tag === 'PRP') {
    const person = story.pronouns.get(head.index)
    if (!person?.role) throw new Refusal('source:pronoun')
    return titled(person)
  }
  const mention = story.at[head.index]
  if (mention?.kind === 'person') {
    if (!mention.entity?.role) throw new Refusal('source:person-without-role')
    return titled(mention.entity)
  }
  const agent = agentOf(story, head)
  const text = agent
    ? agentText(story, agent)
    : render(story, phraseWords(story.reading, head), newVoice({ future: false }))
  // "according to television broadcaster": which?
  const nameless =
    /^\p{Ll}/u.test(text) && !/^(?:the|an?|its|their|his|her) /u.test(text) && head.tag === 'NN'
  if (NOBODY.test(text) || nameless) throw new Refusal('source:nobody')
  return text
}

/** "The statement, released by the news agency SANA, said": the agent is the source. */
function agentOf(story: Story, head: Word): Word | undefined {
  if (!/^(?:statement|report|article|study)$/u.test(head.lemma)) return undefined
  return kids(story.reading, head, 'acl')
    .flatMap((participle) => kids(story.reading, participle, 'agent'))
    .flatMap((by) => kids(story.reading, by, 'pobj'))[0]
}

/** The word that names the source: what is said by it, or what stands behind "the news agency". */
export function namedSource(story: Story, head: Word): Word | undefined {
  const agent = agentOf(story, head)
  if (!agent) return kids(story.reading, head, 'conj', 'appos').length > 0 ? undefined : head
  return nameBehind(story, agent) ?? agent
}

/** The parser often leaves the name behind its noun outside: "the news agency SANA". */
function nameBehind(story: Story, agent: Word): Word | undefined {
  const behind = story.reading.words[subtree(story.reading, agent).at(-1)!.index + 1]
  return behind && /^\p{Lu}{2,6}$/u.test(behind.text) ? behind : undefined
}

function agentText(story: Story, agent: Word): string {
  const words = phraseWords(story.reading, agent)
  const name = nameBehind(story, agent)?.text
  if (!name) return render(story, words, newVoice({ future: false }))
  const rest = words.filter((word) => word.dep !== 'det')
  return `the ${render(story, rest, newVoice({ future: false }))} ${name}`
}
