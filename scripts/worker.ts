// The worker: does what is slow. Any number of them may run on one database.
import { settleAttempt } from '../lib/attempts/settle-attempts.ts'
import { sweepGuests } from '../lib/belongings/sweep-guests.ts'
import { recountMembers } from '../lib/classes/recount-members.ts'
import { tellInTime } from '../lib/classes/tell-in-time.ts'
import { disconnect } from '../lib/database/client.ts'
import { failGeneration } from '../lib/desk/fail-generation.ts'
import { runGeneration } from '../lib/desk/run-generation.ts'
import { settings } from '../lib/env.ts'
import type { Handlers } from '../lib/jobs/handler.ts'
import { work } from '../lib/jobs/work.ts'
import { sendMail } from '../lib/notices/send-mail.ts'
import { recountTopics } from '../lib/progress/recount-topics.ts'
import { countItems } from '../lib/results/count-items.ts'
import { failRegrade, runRegrade } from '../lib/results/run-regrade.ts'

/** Every job, with the use case that does it: its file stands in the folder of its subject. */
const handlers: Handlers = {
  generate: { run: runGeneration, onFailed: failGeneration },
  'count-items': { run: countItems },
  regrade: { run: runRegrade, onFailed: failRegrade },
  'settle-attempt': { run: settleAttempt },
  'send-mail': { run: sendMail },
  'tell-in-time': { run: tellInTime },
  'recount-topics': { run: recountTopics },
  'recount-members': { run: recountMembers },
  'sweep-guests': { run: sweepGuests },
}

const worker = await work(settings().DATABASE_URL ?? '', handlers)
const stop = () => void worker.stop()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
process.once('disconnect', stop) // whoever started us died
await worker.finished
await disconnect()
process.exit()
