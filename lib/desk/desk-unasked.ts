/** "Why was nothing asked about this sentence?": what a generation stored about it, in plain words. */
import { z } from 'zod'
import { refusalWords } from '#lib/generation/refusal-words.ts'
import type { DeskQuestion, DeskView, UnaskedView } from './desk-view.ts'

const MOST_REASONS = 3

const storedSchema = z.array(
  z.object({ start: z.int().min(0), end: z.int().min(0), reasons: z.array(z.string()) }),
)

/** So many are listed: a text of 50,000 words has thousands. */
const MOST_SENTENCES = 100

/** Without the sentences that somebody asked about since. Anything stored that is no list of sentences gives none. */
export function unaskedViews(
  stored: unknown,
  text: string,
  questions: DeskQuestion[],
): Pick<DeskView, 'unasked' | 'unaskedCount'> {
  const parsed = storedSchema.safeParse(stored)
  if (!parsed.success) return { unasked: [], unaskedCount: 0 }
  const unasked = parsed.data
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end, reasons }): UnaskedView[] => {
      const about = questions.filter(({ evidence }) =>
        evidence.some((span) => span.start < end && start < span.end),
      )
      if (about.some(({ spare }) => !spare)) return []
      const because = refusalWords(reasons).slice(0, MOST_REASONS)
      return [{ start, end, quote: text.slice(start, end), because, spares: about.map(({ id }) => id) }]
    })
  return { unasked: unasked.slice(0, MOST_SENTENCES), unaskedCount: unasked.length }
}
