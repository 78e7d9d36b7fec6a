import type { Ready } from './choose.ts'
import { visitOptions } from './distractors/visit.ts'
import { subjectEntity } from './facts/telling.ts'
import { optionRequest } from './option-request.ts'
import { refusedOptions } from './verify/option-rules.ts'

/** Where somebody travels and whom they meet there tell each other, unless the options of both are of the same countries. */
export function withVisitOptions(chosen: Ready[]): Ready[] {
  for (const goal of chosen.filter(({ candidate }) => candidate.value.kind === 'city')) {
    const traveller = travellerOf(goal)
    const host = chosen.find(
      (other) => other.candidate.value.kind === 'person' && traveller && travellerOf(other) === traveller,
    )
    const options = host && visitOptions(optionRequest(goal), optionRequest(host))
    if (!options) continue
    const mended = new Map([
      [goal, { ...goal, distractors: options.city }],
      [host, { ...host, distractors: options.host }],
    ])
    if ([...mended.values()].every(passes)) return chosen.map((question) => mended.get(question) ?? question)
  }
  return chosen
}

/** Who acts in the clause that is asked of, the answer apart. */
function travellerOf({ story, candidate: { clause, entity } }: Ready) {
  const subject = clause && subjectEntity(story, clause)
  return subject?.kind === 'person' && subject !== entity ? subject : undefined
}

function passes({ candidate, context, distractors }: Ready): boolean {
  const options = [candidate.answer, ...distractors.map(({ text }) => text)]
  return refusedOptions({ candidate, context: context.text, options }) === undefined
}
