import type { Ready } from './choose.ts'
import type { UnaskedSentence } from './generated-question.ts'
import { partsOf } from './kinds/parts.ts'
import type { Rejects } from './refusal.ts'
import type { Story } from './story.ts'

/** Sentences that no offered question is proved by, with the codes that stopped their candidates, the commonest first. */
export function unaskedOf(story: Story, certain: Ready[], rejects: Rejects): UnaskedSentence[] {
  const asked = new Set(certain.flatMap(partsOf).map(({ candidate }) => candidate.sentence))
  const stopped = new Map<number, Map<string, number>>()
  for (const [code, sentences] of rejects) {
    for (const sentence of sentences) {
      const codes = stopped.get(sentence) ?? new Map<string, number>()
      codes.set(code, (codes.get(code) ?? 0) + 1)
      stopped.set(sentence, codes)
    }
  }
  return story.reading.sentences
    .filter(({ index }) => !asked.has(index))
    .map(({ index, start, end }) => ({
      start,
      end,
      reasons: [...(stopped.get(index) ?? [])].sort((a, b) => b[1] - a[1]).map(([code]) => code),
    }))
}
