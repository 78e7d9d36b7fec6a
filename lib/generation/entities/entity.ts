import type { Span } from '../tokens.ts'
import type { Place } from './places.ts'

export type MentionKind =
  | 'person'
  | 'place'
  | 'organisation'
  | 'nationality'
  | 'facility'
  | 'event'
  | 'thing'
  | 'date'
  | 'time'
  | 'number'
  | 'ordinal'
  | 'money'
  | 'percent'
  | 'quantity'

/** What stands before a name: "Russian Deputy Prime Minister" Alexander Novak. */
export type Role = {
  text: string
  /** Index of its first word. */
  first: number
  /** Country of a genitive before it: "Malaysia's". */
  owner?: string
}

export type Mention = Span & {
  kind: MentionKind
  /** As written, without article and genitive. */
  text: string
  /** The word of the mention whose head lies outside. */
  head: number
  entity?: Entity
  role?: Role
}

export type Entity = {
  id: number
  kind: MentionKind
  /** Fullest name. */
  name: string
  place?: Place
  role?: Role
  sex?: 'm' | 'f'
  /** Surely a person: only these are answers. */
  sure: boolean
  /** Does something in the article, and is no victim: only these are distractors. */
  acts: boolean
  victim: boolean
  mentions: Mention[]
}

/** Kinds that tie a sentence to its story. */
export const NAMED: ReadonlySet<MentionKind> = new Set([
  'person',
  'place',
  'organisation',
  'nationality',
  'facility',
  'event',
  'thing',
])

const PARTICLES = new Set(['al', 'el', 'mr', 'mrs', 'ms', 'mr.', 'mrs.', 'ms.', 'dr', 'dr.', 'the'])

/** The parts of a name that tell people apart: "Ahmed al-Sharaa" is [ahmed, sharaa]. */
export function nameParts(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/'s$/u, '')
    .split(/[\s-]+/u)
    .filter((part) => part !== '' && !PARTICLES.has(part))
}

export function isFullName(name: string): boolean {
  return name.split(/\s+/u).length >= 2
}
