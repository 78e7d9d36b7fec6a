import type { ResolvedDate } from '../dated.ts'
import type { Entity } from '../entities/entity.ts'

/** What one rendered sentence has said so far, and what it may say. */
export type Voice = {
  /** Already named in it. */
  seen: Set<Entity>
  dates: ResolvedDate[]
  /** Name people with their office at first mention. */
  roles: boolean
  /** Tense of the clause, for weekdays. */
  future: boolean
  subject?: Entity
  /** Possessives bound by the clause's own subject: "its", "their". */
  bound: Set<string>
  /** Understood only under a context line that shows the headline. */
  needsHeadline: boolean
}

export function newVoice(future: boolean, roles = true): Voice {
  return { seen: new Set(), dates: [], roles, future, bound: new Set(), needsHeadline: false }
}

/** A copy to try something on; `adopt` takes over what was said. */
export function fork(voice: Voice): Voice {
  return { ...voice, seen: new Set(voice.seen), dates: [...voice.dates] }
}

export function adopt(voice: Voice, from: Voice): void {
  voice.seen = from.seen
  voice.dates = from.dates
  voice.needsHeadline ||= from.needsHeadline
}
