import type { Ready } from './choose.ts'
import { type ContextLine, contextForAll, showsHeadline } from './context-line.ts'
import type { MentionKind } from './entities/entity.ts'
import { wordsThatTell } from './entities/places.ts'
import { partsOf } from './kinds/parts.ts'
import { hintingPhrases, tellingPhrases, toldBy } from './telling.ts'

/** What no line above another question of the quiz may hold: the key, and the country of a city that is asked for. */
export const keysOf = (questions: Ready[]): string[] =>
  questions
    .flatMap(partsOf)
    .flatMap(({ candidate }) =>
      candidate.value.kind === 'city' ? hintingPhrases(candidate) : tellingPhrases(candidate),
    )

/** The line above a question where some keys must not show, or undefined where what is left does not tell what it is about. */
export function lineBeside(question: Ready, lines: ContextLine[], keys: string[]): ContextLine | undefined {
  const candidates = question.parts?.map(({ candidate }) => candidate) ?? [question.candidate]
  const line = contextForAll(question.story, lines, candidates, keys)
  const isLost = !line || (question.candidate.needsHeadline && !showsHeadline(line))
  return isLost || isNowhere(question, line) ? undefined : line
}

/** Whether the key of one question would take from another the line that tells what it is about. */
export function takesLine(from: Ready, other: Ready, lines: ContextLine[]): boolean {
  const keys = keysOf([from])
  if (toldBy(other.context.text, keys) === undefined) return false
  const line = lineBeside(other, lines, keys)
  return !line || (showsHeadline(other.context) && !showsHeadline(line))
}

/**
 * Another question asks for the country of the headline, and neither the line nor the stem names a place, an event or a
 * person: "The state of emergency was expected to end on _____".
 */
function isNowhere({ story, named }: Ready, { text }: ContextLine): boolean {
  const countries = [...story.headlineCountries]
  const isHidden =
    countries.length > 0 && countries.every((country) => toldBy(text, wordsThatTell(country)) === undefined)
  return isHidden && ![...named].some(({ kind }) => PLACING.has(kind))
}

const PLACING: ReadonlySet<MentionKind> = new Set(['place', 'nationality', 'event', 'person'])
