import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { authSecret } from '../../scripts/start/auth-secret.ts'
import { freePort } from '../../scripts/start/free-port.ts'
import { keepRunning } from '../../scripts/start/part.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quizwire-parts-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

test('the secret of the sessions is made once, long, and for this account alone', () => {
  const secret = authSecret(folder)
  expect(secret.length).toBeGreaterThanOrEqual(32)
  expect(authSecret(folder)).toBe(secret)
  expect(statSync(join(folder, 'auth-secret')).mode & 0o777).toBe(0o600)
})

test('a port that is taken is passed over', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const taken = typeof address === 'object' && address ? address.port : 0
  expect(await freePort('127.0.0.1', taken)).toBeGreaterThan(taken)
  server.close()
  await once(server, 'close')
  expect(await freePort('127.0.0.1', taken)).toBe(taken)
})

test('an address of another machine is refused', async () => {
  await expect(freePort('192.0.2.1', 3000)).rejects.toThrow('no address of this machine: "192.0.2.1"')
})

/** A program that writes its number into a file, then does what the code says. */
function program(code: string) {
  const file = join(folder, 'pid')
  const args = ['-e', `require('fs').writeFileSync(${JSON.stringify(file)}, String(process.pid)); ${code}`]
  const onGiveUp = vi.fn()
  const part = keepRunning({
    name: 'worker',
    args,
    environment: {},
    isTalkative: false,
    firstPauseMs: 10,
    onGiveUp,
  })
  onTestFinished(() => part.stop())
  const pid = () => (existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0)
  return { part, pid, onGiveUp }
}
const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a program that is killed is started again', async () => {
  const { pid, onGiveUp } = program('setInterval(() => {}, 1000)')
  await vi.waitFor(() => expect(pid()).toBeGreaterThan(0), 20_000)
  const first = pid()
  process.kill(first, 'SIGKILL')
  await vi.waitFor(() => expect(pid()).not.toBe(first), 20_000)
  expect(onGiveUp).not.toHaveBeenCalled()
})

test('a program that keeps dying is given up with a sentence', async () => {
  const { onGiveUp, pid } = program('process.exit(3)')
  await vi.waitFor(() => expect(onGiveUp).toHaveBeenCalled(), 30_000)
  expect(onGiveUp.mock.calls).toEqual([
    ['The worker died 5 times within a minute, the last time with code 3; what it said stands above.'],
  ])
  const last = pid()
  await new Promise((done) => setTimeout(done, 500))
  expect(pid()).toBe(last)
})

test('a stopped program ends by itself and is not started again', async () => {
  const end = join(folder, 'end')
  const code = `process.once('SIGTERM', () => { require('fs').writeFileSync(${JSON.stringify(end)}, 'in order'); process.exit() }); setInterval(() => {}, 1000)`
  const { part, pid } = program(code)
  await vi.waitFor(() => expect(pid()).toBeGreaterThan(0), 20_000)
  await new Promise((done) => setTimeout(done, 200)) // until it listens
  await part.stop()
  expect(readFileSync(end, 'utf8')).toBe('in order')
  expect(isRunning(pid())).toBe(false)
})

test('a program that is restarted on purpose has not died', async () => {
  const { part, pid, onGiveUp } = program('setInterval(() => {}, 1000)')
  for (let round = 0; round < 6; round += 1) {
    await vi.waitFor(() => expect(pid()).toBeGreaterThan(0), 20_000)
    writeFileSync(join(folder, 'pid'), '')
    part.restart()
  }
  await vi.waitFor(() => expect(isRunning(pid())).toBe(true), 20_000)
  expect(onGiveUp).not.toHaveBeenCalled()
})
