import { currentActor } from '#lib/accounts/current-actor.ts'
import { signInPath } from '#lib/accounts/local-path.ts'
import { exportData } from '#lib/belongings/export-data.ts'
import { AppError } from '#lib/errors.ts'

/** All data of who asks, as a file. A page leads here, so refusals lead back to pages. */
export async function GET(): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return leadTo(signInPath('/account'))
  try {
    const { name, zip } = await exportData({}, actor)
    return new Response(streamOf(zip), {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'no-store',
      },
    })
  } catch (error) {
    if (error instanceof AppError && error.code === 'rate-limited')
      return leadTo('/account?note=export-wait#data')
    throw error
  }
}

const leadTo = (path: string): Response =>
  new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } })

/** Reads on only when the browser has taken what was there; when it goes away, nothing more is read. */
const streamOf = (pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => void (await pieces.return(undefined)),
  })
