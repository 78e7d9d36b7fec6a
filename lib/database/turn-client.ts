import { Client, type QueryResult } from 'pg'

type Ask = (...args: unknown[]) => Promise<QueryResult>
const ask = Client.prototype.query as unknown as Ask

/**
 * A connection that answers one query after the other. What Prisma reads of several relations within a transaction it asks
 * at once on its one connection, which `pg` deprecates.
 */
export class TurnClient extends Client {
  #last: Promise<unknown> = Promise.resolve()

  // biome-ignore lint/suspicious/noExplicitAny: `query` of `pg` has a dozen shapes; all are handed on
  override query(...args: any[]): any {
    // With a callback it is the pool that asks, which lends a connection to one query.
    if (args.some((arg) => typeof arg === 'function') || typeof args[0]?.submit === 'function') {
      return (ask as (...all: unknown[]) => unknown).apply(this, args)
    }
    const answer = this.#last.then(() => ask.apply(this, args))
    this.#last = answer.catch(() => {})
    return answer
  }
}
