import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { isRunning } from '../../lib/database/postgres-process.ts'

function parentOf(pid: number): number {
  const file = `/proc/${pid}/stat`
  // The second field is the program's name in parentheses and may hold spaces.
  if (existsSync(file)) return Number(readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ')[1])
  return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }))
}

/** npm runs us through a shell. When one of the two is killed, we would stay behind unseen. */
export function endWithNpm(stop: () => void): void {
  if (!process.env.npm_lifecycle_event) return
  const ancestors = [process.ppid]
  try {
    ancestors.push(parentOf(process.ppid))
  } catch {
    // no way to tell here; the shell alone will do
  }
  setInterval(() => {
    if (!ancestors.every(isRunning) || process.ppid !== ancestors[0]) stop()
  }, 1000).unref()
}
