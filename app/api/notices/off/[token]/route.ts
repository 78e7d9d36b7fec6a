import { endLetters } from '#lib/notices/end-letters.ts'
import { answer } from '../../../answer.ts'

type Context = RouteContext<'/api/notices/off/[token]'>

/** What a program that reads mail asks when its button is pressed (RFC 8058). */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return answer(request, () => endLetters({ token, isAll: false }))
}

/** One without such a button opens the address: the page asks. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return new Response(null, {
    status: 303,
    headers: { Location: `/notifications/off/${encodeURIComponent(token)}` },
  })
}
