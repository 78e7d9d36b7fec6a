import { currentActor } from '#lib/accounts/current-actor.ts'
import { signInPath } from '#lib/accounts/local-path.ts'
import { clock, dayIn } from '#lib/clock.ts'
import { AppError } from '#lib/errors.ts'
import { numbersFor } from '#lib/results/export-form.ts'
import { exportItemAnalysis } from '#lib/results/export-item-analysis.ts'

type Context = { params: Promise<{ id: string; assignmentId: string }> }

/** The analysis of an assignment as a file. A page leads here, so who is signed out is led to the sign-in. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, assignmentId } = await params
  const actor = await currentActor()
  if (!actor) {
    const back = signInPath(`/classes/${id}/assignments/${assignmentId}/analysis`)
    return new Response(null, { status: 303, headers: { Location: back, 'Cache-Control': 'no-store' } })
  }
  const numbers = numbersFor(request.headers.get('accept-language'))
  try {
    const table = await exportItemAnalysis({ classId: id, assignmentId, numbers }, actor)
    return new Response(table, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="quizwire-questions-${dayIn(actor.timeZone, clock.now())}.csv"`,
        'Cache-Control': 'no-store',
      },
    })
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return new Response(null, { status: 404 })
    throw error
  }
}
