import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../errors.ts'
import type { Account, PostgresHome } from './postgres-home.ts'
import { isDiskFull, isRunning } from './postgres-process.ts'

const PASSWORD_FILE = 'quizwire.password'

/** The password of this cluster's one account. Only its owner can read it. */
export const clusterPassword = (cluster: string) => readFileSync(join(cluster, PASSWORD_FILE), 'utf8').trim()

const own = (path: string, { uid, gid }: Account) => {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

/** What killed processes left half made. */
function removeLeftovers(cluster: string): void {
  const prefix = `${basename(cluster)}.new-`
  for (const name of readdirSync(dirname(cluster))) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN
    if (pid !== process.pid && !Number.isNaN(pid) && !isRunning(pid)) {
      rmSync(join(dirname(cluster), name), { recursive: true, force: true })
    }
  }
}

function initialise({ binaries, account }: PostgresHome, folder: string): void {
  const passwordFile = `${folder}.password`
  mkdirSync(folder, { mode: 0o700 })
  own(folder, account)
  writeFileSync(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
  own(passwordFile, account)
  // The builtin locale is the same on every machine and knows the letters of all scripts.
  const { status, stderr } = spawnSync(
    join(binaries, 'bin/initdb'),
    [
      `--pgdata=${folder}`,
      '--username=quizwire',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    { ...account, cwd: '/', env: { ...process.env, LC_ALL: 'C' }, encoding: 'utf8' },
  )
  if (status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    rmSync(passwordFile, { force: true })
    const reason = isDiskFull(stderr ?? '') ? 'the disk is full.' : (stderr ?? 'it was ended.').trim()
    throw new AppError('unavailable', `The database could not be made in ${dirname(folder)}: ${reason}`)
  }
  renameSync(passwordFile, join(folder, PASSWORD_FILE))
}

/** Makes the cluster if there is none: aside, then renamed, so that there is a whole one or none. */
export function ensureCluster(home: PostgresHome): void {
  const exists = () => existsSync(join(home.cluster, 'PG_VERSION'))
  removeLeftovers(home.cluster)
  if (exists()) return
  const aside = `${home.cluster}.new-${process.pid}`
  initialise(home, aside)
  try {
    renameSync(aside, home.cluster)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!exists()) throw error // else another process was first
  }
}
