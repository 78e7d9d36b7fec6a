import { currentActor } from '#lib/accounts/current-actor.ts'
import { signInPath } from '#lib/accounts/local-path.ts'
import { deckTable, exportDeck } from '#lib/cards/export-deck.ts'
import { clock, dayIn } from '#lib/clock.ts'

/** The deck of who asks, as a file: JSON to be taken up again, or with `as=csv` a table. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 303, headers: { Location: signInPath('/review/deck') } })
  const deck = await exportDeck(actor)
  const asTable = new URL(request.url).searchParams.get('as') === 'csv'
  const name = `quizwire-deck-${dayIn(actor.timeZone, clock.now())}.${asTable ? 'csv' : 'json'}`
  return new Response(asTable ? deckTable(deck) : JSON.stringify(deck, null, 1), {
    headers: {
      'Content-Type': `${asTable ? 'text/csv' : 'application/json'}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
