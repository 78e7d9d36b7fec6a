import { isHealthy } from '#lib/health.ts'

export const dynamic = 'force-dynamic'

/** For load balancers, and for `npm start` to know when it is up. */
export async function GET() {
  const ok = await isHealthy()
  return Response.json({ ok }, { status: ok ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
