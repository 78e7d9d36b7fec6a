import type { OptionOutcome, OptionRequest } from './request.ts'

/** Three wrong options of the answer's kind, or the reason why there are none. */
export function optionsFor(_request: OptionRequest): OptionOutcome {
  return { reject: 'options:none' }
}
