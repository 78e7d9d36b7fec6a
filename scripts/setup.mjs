// Brings a fresh clone to where the commands can run, and later only what changed. It runs before `npm start`,
// `npm run dev` and `npm test`, on the machine's own Node and before anything is installed: so no TypeScript and
// no dependency in here. All that follows runs on the Node that comes with the packages.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const state = join(root, '.setup')
const bin = join(root, 'node_modules', '.bin')
const environment = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH}`,
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
}

class Trouble extends Error {}

/** Runs a command, tells (on standard error: a command's result may go to a file) how long it takes, and shows what it said only when it fails. */
async function step(label, command, args, failure) {
  const start = Date.now()
  const seconds = () => `${((Date.now() - start) / 1000).toFixed(0)} s`
  const isTerminal = process.stderr.isTTY
  process.stderr.write(isTerminal ? label : `${label}\n`)
  const timer = isTerminal
    ? setInterval(() => process.stderr.write(`\r${label} ${seconds()}`), 1000)
    : undefined
  const child = spawn(command, args, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const code = await new Promise((done) => {
    child.on('error', (error) => done(String(error)))
    child.on('close', (exit) => done(exit))
  })
  clearInterval(timer)
  if (code !== 0) throw new Trouble(`\n${said.trim()}\n\n${failure}`)
  process.stderr.write(isTerminal ? `\r${label} done in ${seconds()}\n` : `  done in ${seconds()}\n`)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Trouble(
    `Quizwire needs Node 20.19 or newer, and this is ${process.versions.node}. See https://nodejs.org.`,
  )
}

const isRunning = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Two commands may start at once; the second waits, and then finds everything done. */
async function lock() {
  const file = join(state, 'lock')
  for (let told = false; ; ) {
    try {
      mkdirSync(state, { recursive: true })
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      process.on('exit', () => rmSync(file, { force: true }))
      return
    } catch (error) {
      if (error.code !== 'EEXIST')
        throw new Trouble(`The folder ${root} cannot be written to: ${error.message}`)
    }
    const holder = Number(existsSync(file) ? readFileSync(file, 'utf8') : 0)
    if (holder && !isRunning(holder)) rmSync(file, { force: true })
    else if (!told) console.error('Another command is setting this folder up; waiting for it.')
    told = true
    await sleep(300)
  }
}

const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'))

/** npm notes at the end of an installation what it installed. */
function isInstalled() {
  if (!existsSync(join(bin, 'node')) || !existsSync(join(root, 'node_modules/.package-lock.json')))
    return false
  const wanted = Object.entries(readJson('package-lock.json').packages).filter(([path]) => path)
  const there = readJson('node_modules/.package-lock.json').packages
  const skippable = (entry) => entry.optional || entry.devOptional || entry.peer
  return wanted.every(([path, entry]) =>
    there[path] ? there[path].version === entry.version : skippable(entry),
  )
}

async function install() {
  if (isInstalled()) return
  const npm = process.env.npm_execpath
  await step(
    'Installing the packages …',
    npm ? process.execPath : 'npm',
    // Also when NODE_ENV says production: Node itself and the compilers are among the development packages.
    [...(npm ? [npm] : []), 'ci', '--loglevel=error', '--no-audit', '--no-fund', '--include=dev'],
    'The packages could not be installed; what npm said stands above.',
  )
}

/** A hash over files. The names count too; big ones (the language model) count by size and time. */
function fingerprint(paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    if (!existsSync(path) || path === join(root, 'lib/database/generated')) return
    const { size, mtimeMs } = statSync(path)
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name))
    else hash.update(`${path}\0`).update(size > 1_000_000 ? `${size} ${mtimeMs}` : readFileSync(path))
  }
  for (const path of paths) add(join(root, path))
  return hash.digest('hex')
}

/** Does the work unless it was done for the same inputs. A killed one counts as not done. */
async function once(name, inputs, outcome, work) {
  const stamp = join(state, name)
  const wanted = fingerprint(inputs)
  const isDone = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  if (isDone && existsSync(join(root, outcome))) return
  rmSync(stamp, { force: true })
  await work()
  writeFileSync(stamp, wanted)
}

const generateClient = () =>
  once('client', ['prisma/schema.prisma', 'package-lock.json'], 'lib/database/generated/client.ts', () =>
    step(
      'Making the database client …',
      'prisma',
      ['generate'],
      'The database client could not be made; the reason stands above.',
    ),
  )

const build = () =>
  once(
    'build',
    [
      ...['app', 'components', 'lib', 'public', 'prisma/schema.prisma'],
      ...[
        'instrumentation.ts',
        'next.config.ts',
        'postcss.config.mjs',
        'proxy.ts',
        'tsconfig.json',
        'package.json',
        'package-lock.json',
      ],
    ],
    '.next/standalone/server.js',
    async () => {
      await step(
        'Building the pages …',
        'next',
        ['build'],
        'The pages could not be built; the reason stands above.',
      )
      // What the standalone server does not bring by itself.
      const standalone = join(root, '.next/standalone')
      cpSync(join(root, '.next/static'), join(standalone, '.next/static'), { recursive: true })
      if (existsSync(join(root, 'public')))
        cpSync(join(root, 'public'), join(standalone, 'public'), { recursive: true })
      // And what it should not: today's settings, which would outlive a change.
      for (const name of readdirSync(standalone)) if (name.startsWith('.env')) rmSync(join(standalone, name))
    },
  )

const works = (chromium) => spawnSync(chromium, ['--version'], { stdio: 'ignore' }).status === 0

function findChromium() {
  const require = createRequire(join(root, 'package.json'))
  const candidates = [
    process.env.CHROME_PATH,
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    require('@playwright/test').chromium.executablePath(),
  ]
  const found = candidates.find((candidate) => candidate && works(candidate))
  if (!found || found.includes('/')) return found
  return spawnSync('which', [found], { encoding: 'utf8' }).stdout.trim() || found
}

async function bringChromium() {
  const isDebian =
    existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  if (isDebian && process.getuid?.() === 0) {
    const command =
      'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends chromium'
    await step(
      'Installing Chromium for the browser tests …',
      'sh',
      ['-c', command],
      'apt-get could not install Chromium.',
    )
  } else {
    const trouble = 'There is no Chromium for the browser tests: install one, or name it in CHROME_PATH.'
    await step('Fetching Chromium for the browser tests …', 'playwright', ['install', 'chromium'], trouble)
  }
}

async function browser() {
  if (!findChromium()) await bringChromium()
  const chromium = findChromium()
  if (!chromium) throw new Trouble('Chromium does not start: install another one, or name it in CHROME_PATH.')
  writeFileSync(join(state, 'chromium'), chromium)
}

try {
  checkNode()
  await lock()
  await install()
  await generateClient()
  if (process.argv.includes('--build')) await build()
  if (process.argv.includes('--browser')) await browser()
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  console.error(error.message)
  process.exitCode = 1
}
