import { currentSessionId, requireActor } from '#lib/accounts/current-actor.ts'
import type { LiveEvent } from '#lib/results/live-view.ts'
import { watchLive } from '#lib/results/watch-live.ts'
import { answer } from '../../../answer.ts'

/** A viewer who takes in nothing for so many messages is gone. */
const MOST_WAITING = 100

/** Where everybody is in an assignment, as server-sent events: all at first, then what changes. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const stream = eventStream()
  const refusal = await answer(request, async () => {
    const { id } = await params
    const actor = await requireActor()
    const withScores = new URL(request.url).searchParams.get('scores') === 'shown'
    const asked = { assignmentId: id, withScores, sessionId: await currentSessionId() }
    stream.closeWith(await watchLive(asked, stream, actor))
    return null
  })
  if (refusal.status !== 200) return refusal
  request.signal.addEventListener('abort', stream.close)
  if (request.signal.aborted) stream.close()
  return new Response(stream.body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Neither kept nor pressed together on the way, which would hold messages back.
      'Cache-Control': 'no-cache, no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}

/** Messages as they go over the line. However it ends, the watching ends with it. */
function eventStream() {
  const encoder = new TextEncoder()
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null
  let stop = () => {}
  const close = () => {
    stop()
    try {
      controller?.close()
    } catch {
      // the browser was faster
    }
    controller = null
  }
  const write = (text: string) => {
    if (!controller) return
    if ((controller.desiredSize ?? 0) <= 0) return close()
    controller.enqueue(encoder.encode(text))
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start: (made) => {
        controller = made
        write('retry: 3000\n\n')
      },
      cancel: close,
    },
    { highWaterMark: MOST_WAITING },
  )
  return {
    body,
    close,
    closeWith: (ended: () => void) => {
      stop = ended
    },
    send: ({ kind, ...data }: LiveEvent) => write(`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`),
    beat: () => write('event: beat\ndata: {}\n\n'),
    end: () => {
      write('event: end\ndata: {}\n\n')
      close()
    },
  }
}
