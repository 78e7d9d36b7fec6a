/** What can go wrong for a person, by code. The message is a sentence that they can act on. */
export type ErrorCode =
  | 'invalid' // what was sent cannot be used
  | 'signed-out' // nobody is signed in
  | 'not-found' // no such record, or it is another person's
  | 'conflict' // somebody changed it meanwhile
  | 'rate-limited' // too many tries
  | 'unavailable' // a part that is needed is not there (database, mail, setting)

export class AppError extends Error {
  readonly code: ErrorCode
  /** Sentences by form field, for `invalid`. */
  readonly fields: Record<string, string[]>
  /** What a program needs to go on, for `conflict`: the record as it is stored now. Never a secret. */
  readonly details: unknown

  constructor(
    code: ErrorCode,
    message: string,
    options: { fields?: Record<string, string[]>; details?: unknown; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.fields = options.fields ?? {}
    this.details = options.details
  }
}
