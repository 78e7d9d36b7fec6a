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

/** Code of a refusal → the sentence (its index) of each candidate that it stopped. */
export type Rejects = Map<string, number[]>

export function count(rejects: Rejects, code: string, sentence: number): void {
  const stopped = rejects.get(code)
  if (stopped) stopped.push(sentence)
  else rejects.set(code, [sentence])
}

/** The outcome of a stage, or undefined and its refusal counted. The part of a code after ":" says on what. */
export function attempt<T>(rejects: Rejects, stage: string, sentence: number, work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    count(rejects, `${stage}/${error.code.split(':')[0]}`, sentence)
    return undefined
  }
}

/** The outcome, or undefined where it is refused: one of several ways, which is not counted. */
export function unlessRefused<T>(work: () => T): T | undefined {
  return attempt(new Map(), '', -1, work)
}
