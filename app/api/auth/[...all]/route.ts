import { auth } from '#lib/accounts/auth.ts'

const LARGEST_BODY = 16_384

/** Everything about signing in that is asked over HTTP; lib/accounts/auth-requests.ts lists what there is. */
async function answer(request: Request): Promise<Response> {
  const size = request.headers.get('content-length')
  if (request.body && (size === null || Number(size) > LARGEST_BODY)) {
    return Response.json({ code: 'INVALID', message: 'This is too much at once.' }, { status: 413 })
  }
  return auth().handler(request)
}

export { answer as GET, answer as POST }
