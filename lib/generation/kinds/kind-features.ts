import { type Features, featuresOf } from '../acceptance/features.ts'
import type { Ready } from '../choose.ts'

/** What any question looks like, in numbers: of a statement, its slot; of several, the weakest slot and what they are together. */
export function kindFeaturesOf(ready: Ready): Features {
  const { candidate, parts, slot } = ready
  if (candidate.kind === 'order' && parts) return { ...named(ready), ...ofEvents(parts) }
  if (parts) {
    const [weakest] = [...parts].sort((a, b) => a.score - b.score)
    const words = parts.map(({ words }) => words.length)
    return { ...ofSlot(weakest!.slot!), ...named(ready), spread: Math.max(...words) / Math.min(...words) }
  }
  if (!slot) return featuresOf(ready)
  const [other] = ready.distractors
  return {
    ...ofSlot(slot),
    ...named(ready),
    ...(candidate.isTrue ? { 'is-true': 1 } : {}),
    ...(other?.recipe ? { [`changed:${other.recipe}`]: 1 } : {}),
  }
}

const named = ({ candidate: { rule, kind } }: Ready): Features => ({
  [`rule:${rule}`]: 1,
  [`kind:${kind}`]: 1,
})

/** The slot's own features; its rule and kind under other names, since the question is another. */
function ofSlot(slot: Ready): Features {
  const own = Object.entries(featuresOf(slot)).map(([name, value]) => [
    name.replace(/^(rule|kind):/u, 'slot-$1:'),
    value,
  ])
  return { ...Object.fromEntries(own), 'slot-chance': slot.score }
}

function ofEvents(parts: Ready[]): Features {
  const lengths = parts.map(({ words }) => words.length)
  const days = parts.map(({ candidate: { value } }) => ('iso' in value ? value : undefined))
  return {
    'event-words': Math.max(...lengths),
    'event-days': days.filter((value) => value?.kind === 'day').length,
    'event-years': days.filter((value) => value?.kind === 'year').length,
    named: Math.min(...parts.map(({ named }) => named.size)),
  }
}
