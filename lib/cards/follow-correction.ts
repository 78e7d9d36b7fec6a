import { clock } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'
import { RIGHT_AFTER_ALL } from './leaving.ts'
import { noteAnswers } from './note-answers.ts'

type Corrected = {
  factId: string
  flagged: boolean
  /** Whether the response counted as missed before and counts so now. */
  wasMissed: boolean
  isMissed: boolean
  /** Whether the person missed the fact elsewhere still. */
  isMissedElsewhere: boolean
}

/**
 * Lets the deck follow a corrected mark. A card that is there only because of the wrong mark leaves it: made for a miss,
 * missed nowhere else, not flagged, and never reviewed, because whoever reviewed a fact is learning it. What is newly
 * missed becomes a card, as when it is marked. Only where the person may see the keys.
 */
export async function followCorrection(tx: Transaction, userId: string, of: Corrected): Promise<void> {
  const { factId, flagged, wasMissed, isMissed, isMissedElsewhere } = of
  if (!wasMissed && isMissed) return noteAnswers(tx, userId, [{ factId, correct: false, flagged }])
  if (!wasMissed || isMissed || isMissedElsewhere || flagged) return
  await tx.card.updateMany({
    where: { userId, factId, origin: 'missed', reps: 0, leftAt: null },
    data: { leftAt: clock.now(), leftBecause: RIGHT_AFTER_ALL },
  })
}
