import { watch } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../../lib/env.ts'
import { authSecret } from './auth-secret.ts'
import { keepRunning, type Part } from './part.ts'

const root = join(import.meta.dirname, '../..')

type Options = { isDevelopment: boolean; onGiveUp(sentence: string): void }

/** Starts the web server and the worker, which get all that the start has settled as settings of theirs. */
export function startParts(
  given: Settings,
  url: string,
  port: number,
  { isDevelopment, onGiveUp }: Options,
): Part[] {
  const environment = {
    NODE_ENV: isDevelopment ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: url,
    DATA_DIR: given.DATA_DIR,
    AUTH_SECRET: given.AUTH_SECRET ?? authSecret(given.DATA_DIR),
    HOST: given.HOST,
    HOSTNAME: given.HOST, // what Next.js calls it
    PORT: String(port),
  }
  const withParent = ['--import', join(root, 'scripts/start/with-parent.ts')]
  const next = ['node_modules/next/dist/bin/next', 'dev', '--hostname', given.HOST, '--port', String(port)]
  const web = keepRunning({
    name: 'web server',
    args: [...withParent, ...(isDevelopment ? next : [join(root, '.next/standalone/server.js')])],
    isTalkative: isDevelopment,
    environment,
    onGiveUp,
  })
  const worker = keepRunning({
    name: 'worker',
    args: [join(root, 'scripts/worker.ts')],
    isTalkative: true,
    environment,
    onGiveUp,
  })
  if (isDevelopment) restartOnChange(worker)
  return [web, worker]
}

/** Next.js sees to the web server. */
function restartOnChange(worker: Part): void {
  let timer: NodeJS.Timeout | undefined
  watch(join(root, 'lib'), { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => worker.restart(), 300)
  })
}
