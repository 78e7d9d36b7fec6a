import type { ResolvedDate } from '../dated.ts'
import type { Doubting } from '../doubt.ts'
import type { Entity } from '../entities/entity.ts'
import type { Clause } from './clause.ts'

/** What one rendered sentence has said so far, and what it may say. */
export type Voice = Doubting & {
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

export function newVoice({ future, doubts }: Pick<Clause, 'future' | 'doubts'>): Voice {
  return { seen: new Set(), dates: [], roles: true, future, bound: new Set(), needsHeadline: false, doubts }
}

/** A copy that refuses what is doubtful. */
export const strictly = (voice: Voice): Voice => ({ ...fork(voice), doubts: undefined })

/** A copy to try something on; `adopt` takes over what was said. */
export function fork(voice: Voice): Voice {
  return { ...voice, seen: new Set(voice.seen), dates: [...voice.dates] }
}

export function adopt(voice: Voice, from: Voice): void {
  voice.seen = from.seen
  voice.dates = from.dates
  voice.needsHeadline ||= from.needsHeadline
}
