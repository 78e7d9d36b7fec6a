/**
 * Stands for a server with a language model, which cannot run here: a real HTTP server that speaks the chat protocol of
 * OpenAI and gives answers that were written beforehand, in the forms in which llama.cpp, Ollama, vLLM and hosted
 * services give them.
 */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type ModelBody = {
  model: string
  messages: { role: string; content: string }[]
  temperature?: number
  max_tokens?: number
  response_format?: { type: string; json_schema?: unknown }
}
export type Asked = { path: string; headers: IncomingHttpHeaders; body: ModelBody }

/** What the server does with a request. */
export type Reply = (asked: Asked, response: ServerResponse) => void

/** A completion as the protocol has it. */
export const says =
  (content: string | null, more: { finish?: string; tokens?: number | null; refusal?: string } = {}): Reply =>
  (_, response) => {
    const { finish = 'stop', tokens = 900, refusal } = more
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(
      JSON.stringify({
        id: 'chatcmpl-1',
        object: 'chat.completion',
        created: 1760000000,
        model: 'stub',
        choices: [
          {
            index: 0,
            message: { role: 'assistant', content, ...(refusal ? { refusal } : {}) },
            finish_reason: finish,
          },
        ],
        ...(tokens === null
          ? {}
          : { usage: { prompt_tokens: tokens - 100, completion_tokens: 100, total_tokens: tokens } }),
      }),
    )
  }

export const fails =
  (status: number, headers: Record<string, string> = {}, message = 'no'): Reply =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify({ error: { message, type: 'error', code: null } }))
  }

/** The server dies in the middle of its answer. */
export const dies: Reply = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' })
  response.write('{"id":"chatcmpl-1","choices":[{"mess')
  setTimeout(() => response.destroy(), 20)
}

/** It takes the request and never answers. */
export const hangs: Reply = () => {}

export type ModelServer = Awaited<ReturnType<typeof startModelServer>>

/** Answers the first request with the first reply and so on, all further ones with the last. */
export async function startModelServer(...replies: Reply[]) {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body: ModelBody = JSON.parse(Buffer.concat(chunks).toString('utf8'))
      const seen = { path: request.url ?? '', headers: request.headers, body }
      asked.push(seen)
      const reply = replies[Math.min(asked.length, replies.length) - 1] ?? fails(500)
      reply(seen, response)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    stop: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
