// Started by killed-worker.db.test.ts: a worker that finds the ferry's questions in every article.
import { runGeneration } from '../../lib/desk/run-generation.ts'
import { work } from '../../lib/jobs/work.ts'
import { ferryGenerated } from '../support/ferry-article.ts'

process.once('disconnect', () => process.exit())
await work(process.env.DATABASE_URL ?? '', {
  generate: { run: (payload, helpers) => runGeneration(payload, helpers, async () => ferryGenerated()) },
})
