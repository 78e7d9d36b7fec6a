import { createServer } from 'node:net'
import { createInterface } from 'node:readline'

/** A mail server on a port of its own that keeps what it is given. */
export async function startSmtpServer() {
  const letters: string[] = []
  const server = createServer((socket) => {
    const say = (line: string) => socket.write(`${line}\r\n`)
    let letter: string[] | undefined
    socket.on('error', () => {})
    createInterface({ input: socket }).on('line', (line) => {
      if (letter) {
        if (line !== '.') letter.push(line.replace(/^\.\./, '.'))
        else {
          letters.push(letter.join('\n'))
          letter = undefined
          say('250 kept')
        }
        return
      }
      const command = line.slice(0, 4).toUpperCase()
      if (command === 'DATA') {
        letter = []
        say('354 go on')
      } else if (command === 'QUIT') {
        say('221 bye')
        socket.end()
      } else say(command === 'EHLO' ? '250 letters' : '250 ok')
    })
    say('220 ready')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    stop: () => new Promise<void>((done) => server.close(() => done())),
  }
}
