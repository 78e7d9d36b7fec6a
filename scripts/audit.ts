// npm run audit [-- --repair]   recomputes all scores from the stored responses and tells each difference
import { parseArgs } from 'node:util'
import { disconnect } from '../lib/database/client.ts'
import { migrate } from '../lib/database/migrate.ts'
import { parseSettings } from '../lib/env.ts'
import { AppError } from '../lib/errors.ts'
import { auditScores } from '../lib/progress/audit-scores.ts'
import { type Difference, inWords } from '../lib/progress/difference.ts'
import { auditResults } from '../lib/results/audit-results.ts'
import { startDatabase } from './start/database.ts'

const { repair } = parseArgs({ options: { repair: { type: 'boolean', default: false } } }).values

function giveUp(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}

/** Works beside a running Quizwire, and without one. Gives how many differences there are. */
async function audit(): Promise<number> {
  const server = await startDatabase(parseSettings(process.env), giveUp)
  try {
    await migrate(server.url)
    process.env.DATABASE_URL = server.url
    const tell = (difference: Difference) => console.log(inWords(difference))
    const { people, attempts, responses, differences: ofScores } = await auditScores({ repair }, tell)
    const { cells, differences: ofCells } = await auditResults(tell, { repair })
    const differences = ofScores + ofCells
    const [p, a, r, c] = [people, attempts, responses, cells].map((count) => count.toLocaleString('en'))
    console.log(
      `People: ${p}. Submitted attempts: ${a}. Responses marked again: ${r}. Cells of gradebooks: ${c}.`,
    )
    console.log(differences === 0 ? 'No differences.' : `Differences: ${differences.toLocaleString('en')}.`)
    if (repair && differences > 0)
      console.log('Sums and cells of gradebooks were written anew. Marks were left as they are.')
    return differences
  } finally {
    await disconnect()
    await server.stop()
  }
}

try {
  process.exit((await audit()) === 0 ? 0 : 1)
} catch (error) {
  if (error instanceof AppError) giveUp(error.message)
  throw error
}
