import { PrismaPg } from '@prisma/adapter-pg'
import { settings } from '../env.ts'
import { AppError } from '../errors.ts'
import { type Prisma, PrismaClient } from './generated/client.ts'
import { TurnClient } from './turn-client.ts'

export type Transaction = Prisma.TransactionClient

// Hot reload loads this file again and again; the connections must not multiply with it.
const shared: typeof globalThis & { quizwireDatabase?: PrismaClient } = globalThis

function client(): PrismaClient {
  if (shared.quizwireDatabase) return shared.quizwireDatabase
  const connectionString = settings().DATABASE_URL
  if (!connectionString)
    throw new AppError('unavailable', 'No database: the setting DATABASE_URL is missing.')
  shared.quizwireDatabase = new PrismaClient({
    adapter: new PrismaPg({ connectionString, Client: TurnClient }),
  })
  return shared.quizwireDatabase
}

/** The database of this process. The client is made on first use, so that a build or a command line needs none. */
export const database = new Proxy({} as PrismaClient, {
  get(_, property) {
    const value: unknown = Reflect.get(client(), property)
    return typeof value === 'function' ? value.bind(client()) : value
  },
  has: (_, property) => Reflect.has(client(), property),
})

/** Ends the connections, if there are any. */
export async function disconnect(): Promise<void> {
  await shared.quizwireDatabase?.$disconnect()
  delete shared.quizwireDatabase
}
