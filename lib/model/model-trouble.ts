/** What can go wrong with a language model. `settings` is the host's to mend, all others may pass. */
export type TroubleKind =
  | 'unreachable' // no answer at all, or its server failed
  | 'busy' // it wants us to wait longer than we do
  | 'slow' // no answer in time
  | 'nonsense' // answers that are not what was asked for
  | 'refused' // it does not want to answer
  | 'settings' // wrong address, key or name
  | 'budget' // the day's tokens are used up

/** The language model gives nothing that can be used, also after tries; the rules go on without it. */
export class ModelTrouble extends Error {
  override name = 'ModelTrouble'
  readonly kind: TroubleKind
  /** Status of the HTTP answer, where there was one. */
  readonly status: number | undefined

  constructor(kind: TroubleKind, status?: number) {
    // Nothing of what the server said: it may repeat the key or the article.
    super(`language model: ${kind}${status === undefined ? '' : ` (HTTP ${status})`}`)
    this.kind = kind
    this.status = status
  }
}

const REASONS: Record<TroubleKind, string> = {
  unreachable: 'The language model could not be reached',
  busy: 'The language model has too much to do',
  slow: 'The language model did not answer in time',
  nonsense: 'The language model gave no answer that could be used',
  refused: 'The language model did not want to write about this article',
  settings: 'The language model refused the request: the host of this site should check its settings',
  budget: 'The language model has written as much as it may today',
}

/** For the person who asked. */
export const troubleNote = (kind: TroubleKind): string =>
  `${REASONS[kind]}. What is here was made by Quizwire’s own rules alone.`
