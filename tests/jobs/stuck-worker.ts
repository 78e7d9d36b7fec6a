// Started by work.db.test.ts and killed in the middle of a job.
import { work } from '../../lib/jobs/work.ts'

process.once('disconnect', () => process.exit())
await work(process.env.DATABASE_URL ?? '', {
  generate: {
    run: () => {
      process.send?.('started')
      return new Promise(() => {})
    },
  },
})
