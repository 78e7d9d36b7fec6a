import { z } from 'zod'
import { currentActor } from '#lib/accounts/current-actor.ts'
import { signInPath } from '#lib/accounts/local-path.ts'
import { AppError } from '#lib/errors.ts'
import { EXPORT_FORMS, numbersFor } from '#lib/results/export-form.ts'
import { exportGradebook } from '#lib/results/export-gradebook.ts'

const formSchema = z.enum(EXPORT_FORMS).catch('wide')
const numbersSchema = z.enum(['point', 'comma']).nullable().catch(null)

/** The gradebook as a file. Numbers are written as spreadsheets do where the browser's language is spoken. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const { searchParams } = new URL(request.url)
  const actor = await currentActor()
  if (!actor) return leadTo(signInPath(`/classes/${id}/gradebook`))
  const form = formSchema.parse(searchParams.get('form'))
  const asked = numbersSchema.parse(searchParams.get('numbers'))
  const numbers = asked ?? numbersFor(request.headers.get('accept-language'))
  try {
    const { name, csv } = await exportGradebook({ classId: id, form, numbers }, actor)
    return new Response(streamOf(csv), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="gradebook.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
        'Cache-Control': 'no-store',
      },
    })
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found')
      return new Response(error.message, { status: 404 })
    throw error
  }
}

const leadTo = (path: string): Response =>
  new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } })

/** Written on only when the browser has taken what was there. */
function streamOf(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.iterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull(controller) {
      const { value, done } = iterator.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
}
