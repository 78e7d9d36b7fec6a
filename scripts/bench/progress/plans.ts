import { Client } from 'pg'
import { withClient } from '../../../lib/database/with-client.ts'

type Statement = { text: string; values: unknown[] }
type Node = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; Plans?: Node[] }

/** A table of so many rows is never to be read as a whole. */
const BIG = 1_000

/** Every statement that some work sends to the database, as it is sent. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = []
  const send = Client.prototype.query
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const [query, values] = args as [string | Statement, unknown[] | undefined]
    const statement = typeof query === 'string' ? { text: query, values: values ?? [] } : query
    if (/^\s*(SELECT|WITH)/i.test(statement.text)) {
      sent.push({ text: statement.text, values: statement.values ?? [] })
    }
    return Reflect.apply(send, this, args)
  } as typeof send
  try {
    await work()
  } finally {
    Client.prototype.query = send
  }
  return sent
}

export type Plans = { statements: number; indexes: string[]; scans: string[] }

/** How PostgreSQL answers them: the indexes it uses, and the big tables that it would read as a whole. */
export async function plansOf(url: string, statements: Statement[]): Promise<Plans> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'SELECT relname AS name FROM pg_class WHERE reltuples > $1',
      [BIG],
    )
    const big = new Set(rows.map(({ name }) => name))
    const nodes: Node[] = []
    for (const { text, values } of statements) {
      const { rows: plans } = await client.query({ text: `EXPLAIN (FORMAT JSON) ${text}`, values })
      nodes.push(...nodesOf(plans[0]['QUERY PLAN'][0].Plan))
    }
    const named = (names: (string | undefined)[]) =>
      [...new Set(names.filter((name) => name !== undefined))].sort()
    const isScan = (node: Node) => node['Node Type'] === 'Seq Scan' && big.has(node['Relation Name'] ?? '')
    return {
      statements: statements.length,
      indexes: named(nodes.map((node) => node['Index Name'])),
      scans: named(nodes.filter(isScan).map((node) => node['Relation Name'])),
    }
  })
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]
