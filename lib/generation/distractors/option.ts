import type { OptionOutcome, Options } from './request.ts'

/** One wrong option on its way. */
export type Option = Options['distractors'][number]

/** The first three of the options whose texts differ, or the reason why there are none. */
export function firstThree(options: Iterable<Option>, kind: string): OptionOutcome {
  const distractors: Option[] = []
  const seen = new Set<string>()
  for (const option of options) {
    const key = option.text.toLowerCase()
    if (seen.has(key)) continue
    seen.add(key)
    distractors.push(option)
    if (distractors.length === 3) return { distractors }
  }
  return { reject: `${kind}:too-few` }
}
