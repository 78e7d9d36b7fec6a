/** The tokens of a day, counted in PostgreSQL, so that all workers together keep to the budget. */
import { clock, dayOf } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'

/** Tokens that are set aside for one request. */
export type Reserved = { day: string; tokens: number }

export type Budget = {
  /** Sets tokens aside before a request, or nothing where the day has not as many left. */
  reserve(tokens: number): Promise<Reserved | undefined>
  /** Afterwards: what the request really took. */
  settle(reserved: Reserved, tokens: number): Promise<void>
}

/** One statement each: two requests at the same moment cannot both take the last tokens. */
export function dailyBudget(tokensPerDay: number): Budget {
  return {
    async reserve(tokens) {
      if (tokens > tokensPerDay) return undefined
      const day = dayOf(clock.now())
      const rows = await database.$executeRaw`
        INSERT INTO "ModelUsage" AS usage ("day", "tokens") VALUES (${day}::date, ${tokens})
        ON CONFLICT ("day") DO UPDATE SET "tokens" = usage."tokens" + ${tokens}
        WHERE usage."tokens" + ${tokens} <= ${tokensPerDay}`
      return rows === 1 ? { day, tokens } : undefined
    },
    async settle(reserved, tokens) {
      const more = tokens - reserved.tokens
      if (more === 0) return
      await database.$executeRaw`
        UPDATE "ModelUsage" SET "tokens" = "tokens" + ${more} WHERE "day" = ${reserved.day}::date`
    },
  }
}
