/** What all routes share: how a request is read, and how a result or an error is answered. */
import type { z } from 'zod'
import { AppError, type ErrorCode } from '#lib/errors.ts'
import { log } from '#lib/log.ts'

const LARGEST_BODY = 64 * 1024

const statuses: Record<ErrorCode, number> = {
  invalid: 400,
  'signed-out': 401,
  'not-found': 404,
  conflict: 409,
  'rate-limited': 429,
  unavailable: 503,
}

/** Refused before anybody looked into it. */
class Refused extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** Answers with what `work` gives, or with its error as `{ error: { code, message, fields?, details? } }`. */
export async function answer(request: Request, work: () => Promise<unknown>): Promise<Response> {
  try {
    refuseOtherSites(request)
    return json(200, await work())
  } catch (error) {
    return problem(error)
  }
}

/** The body as JSON of the given form. */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Refused(415, 'invalid', 'Send this as application/json.')
  }
  const parsed = schema.safeParse(parse(await readText(request)))
  if (parsed.success) return parsed.data
  const { issues } = parsed.error
  const fields = Object.groupBy(issues, (issue) => issue.path.join('.') || 'body')
  const sentences = Object.entries(fields).map(([name, found]) => [
    name,
    found?.map((issue) => issue.message),
  ])
  throw new AppError('invalid', 'Something is missing or has the wrong form.', {
    fields: Object.fromEntries(sentences),
  })
}

/** A page of another site must not write in the name of whoever looks at it. Programs send neither header. */
function refuseOtherSites(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  const isOurs = site
    ? site === 'same-origin' || site === 'none'
    : !origin || hostOf(origin) === host(request)
  if (!isOurs) throw new Refused(403, 'cross-site', 'This came from another site.')
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

function host(request: Request): string {
  return request.headers.get('host') ?? new URL(request.url).host
}

async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > LARGEST_BODY) throw new Refused(413, 'invalid', 'This is too much at once.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('invalid', 'This is not JSON.')
  }
}

function problem(error: unknown): Response {
  if (error instanceof AppError) {
    const { code, message, fields, details } = error
    const more = {
      ...(Object.keys(fields).length > 0 && { fields }),
      ...(details !== undefined && { details }),
    }
    return json(statuses[code], { error: { code, message, ...more } })
  }
  if (error instanceof Refused) {
    return json(error.status, { error: { code: error.code, message: error.message } })
  }
  const { reason, isAway } = trouble(error)
  log().error({ reason }, 'a request failed')
  const message = 'Something went wrong here. Try again in a moment.'
  return json(isAway ? 503 : 500, { error: { code: isAway ? 'unavailable' : 'internal', message } })
}

/** The last line of an error says what is wrong; those before it can hold what people wrote. */
function trouble(error: unknown): { reason: string; isAway: boolean } {
  if (!(error instanceof Error)) return { reason: String(error), isAway: false }
  const code = 'code' in error ? String(error.code) : ''
  // Prisma: the database cannot be reached, or has no connection free.
  const isAway = /^P(1\d{3}|2024|2028)$/.test(code)
  return { reason: [error.name, code, error.message.split('\n').at(-1)].join(' '), isAway }
}

function json(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
}
