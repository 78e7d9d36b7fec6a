/**
 * Thrown where a stage will not go on with a candidate; the code is counted. No Error, since thousands of refusals per
 * article must not each build a stack trace. Caught by `attempt`, never leaves the engine.
 */
export class Refusal {
  readonly code: string

  constructor(code: string) {
    this.code = code
  }
}

export type Rejects = Map<string, number>

export function count(rejects: Rejects, code: string): void {
  rejects.set(code, (rejects.get(code) ?? 0) + 1)
}

/** The outcome of a stage, or undefined and its refusal counted. The part of a code after ":" says on what. */
export function attempt<T>(rejects: Rejects, stage: string, work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    count(rejects, `${stage}/${error.code.split(':')[0]}`)
    return undefined
  }
}
