import { createServer } from 'node:net'
import { AppError } from '../../lib/errors.ts'

const TRIES = 50

const problemWith = (host: string, port: number) =>
  new Promise<string | undefined>((done) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message))
    server.listen(port, host, () => server.close(() => done(undefined)))
  })

/** The wanted port, or the next one that is free. */
export async function freePort(host: string, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + TRIES && port <= 65_535; port += 1) {
    const problem = await problemWith(host, port)
    if (!problem) return port
    if (problem === 'EACCES')
      throw new AppError('unavailable', `This account may not use the port ${port}; set PORT to another.`)
    if (problem !== 'EADDRINUSE')
      throw new AppError('unavailable', `The setting HOST is no address of this machine: "${host}".`)
  }
  throw new AppError(
    'unavailable',
    `The port ${wanted} is taken, and so are those after it; set PORT to another.`,
  )
}
