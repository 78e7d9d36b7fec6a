import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { clusterPassword } from '../../lib/database/postgres-cluster.ts'
import { readPidFile } from '../../lib/database/postgres-process.ts'

/** The parts of the running program that can be killed one by one, and the process that started them. */
export const victims = ['web server', 'database', 'start'] as const
export type Victim = (typeof victims)[number]

/** The web server, a child of the process `start`. */
export function webPid(start: number): number {
  const list = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
  for (const line of list.split('\n')) {
    const [pid, parent, ...args] = line.trim().split(/\s+/)
    if (Number(parent) === start && args.join(' ').includes('next-server')) return Number(pid)
  }
  throw new Error('The web server does not run.')
}

/** PostgreSQL's first process. */
export function databasePid(dataDir: string): number {
  return running(dataDir).pid
}

/** Where PostgreSQL answers now. */
export function databaseUrl(dataDir: string): string {
  const password = clusterPassword(clusterOf(dataDir))
  return `postgresql://quizwire:${password}@127.0.0.1:${running(dataDir).port}/quizwire`
}

const clusterOf = (dataDir: string) => join(dataDir, 'postgres')

function running(dataDir: string): { pid: number; port: number } {
  const found = readPidFile(clusterOf(dataDir))
  if (!found) throw new Error('The database does not run.')
  return found
}
