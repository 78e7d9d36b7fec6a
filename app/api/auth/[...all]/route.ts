import { auth } from '#lib/accounts/auth.ts'

const LARGEST_BODY = 16_384

/** Everything about signing in that is asked over HTTP; lib/accounts/auth-requests.ts lists what there is. */
async function answer(request: Request): Promise<Response> {
  const body = await readBody(request)
  if (body === null) {
    return Response.json({ code: 'INVALID', message: 'This is too much at once.' }, { status: 413 })
  }
  const { url, method, headers } = request
  return auth().handler(new Request(url, { method, headers, ...(body.length > 0 ? { body } : {}) }))
}

/** The body, read no further than the largest that could mean something; null when there is more. */
async function readBody(request: Request): Promise<Buffer<ArrayBuffer> | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body ?? []) {
    length += part.length
    if (length > LARGEST_BODY) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

export { answer as GET, answer as POST }
