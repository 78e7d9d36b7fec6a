import { currentActor } from '#lib/accounts/current-actor.ts'
import { signInPath } from '#lib/accounts/local-path.ts'
import { AppError } from '#lib/errors.ts'
import { openNotice } from '#lib/notices/open-notice.ts'

/** Marks a notice as read and leads to what it is about. */
export async function GET(_: Request, { params }: RouteContext<'/notifications/[id]'>): Promise<Response> {
  const { id } = await params
  const actor = await currentActor()
  if (!actor) return leadTo(signInPath(`/notifications/${id}`))
  try {
    return leadTo((await openNotice({ noticeId: id }, actor)).place)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found')
      return new Response(error.message, { status: 404 })
    throw error
  }
}

const leadTo = (path: string): Response =>
  new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } })
