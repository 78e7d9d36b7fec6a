import { z } from 'zod'
import { choiceOfForm } from '#components/attempts/inputs/choice-of-form.ts'
import type { QuestionKind } from '#lib/questions/kinds.ts'
import { questionKindSchema } from '#lib/questions/question.ts'

// The address holds all of a session: when it began, and once a card is answered, the answer. So a page can be loaded
// again, and works without scripts.

/** What became of a card meanwhile, to be told above the next one. */
const noteSchema = z.enum(['changed', 'kept']).optional().catch(undefined)

const list = z.union([z.string(), z.array(z.string())]).optional()

const addressSchema = z.object({
  from: z.coerce.number().int().min(0).max(8.64e15),
  card: z.string().optional(),
  version: z.string().optional(),
  asked: questionKindSchema.optional(),
  choice: list,
  rank: list,
  note: noteSchema,
})

export type SessionAddress = {
  /** When the session began, in milliseconds since 1970. */
  from: number
  answer: { cardId: string; versionId: string; choice: string[] } | null
  note: z.infer<typeof noteSchema>
}

/** What the address of a session says; null for none of ours. */
export function parseSession(search: Record<string, string | string[] | undefined>): SessionAddress | null {
  const parsed = addressSchema.safeParse(search)
  if (!parsed.success) return null
  const { from, card, version, asked, choice, rank, note } = parsed.data
  if (!card || !version || !asked) return { from, answer: null, note }
  const answer = { cardId: card, versionId: version, choice: choiceIn(asked, choice, rank) }
  return { from, answer, note }
}

type Entries = z.infer<typeof list>

/** Where there are no scripts, events come with the ranks that were given to them; else in their order. */
function choiceIn(asked: QuestionKind, choice: Entries, rank: Entries): string[] {
  const given = [choice ?? []].flat()
  if (rank === undefined) return given.filter((entry) => entry.trim() !== '')
  const form = new FormData()
  for (const entry of given) form.append('choice', entry)
  for (const entry of [rank].flat()) form.append('rank', entry)
  return choiceOfForm(asked, form)
}

export function sessionAddress(from: number, more: Record<string, string> = {}): string {
  return `/review/session?${new URLSearchParams({ from: String(from), ...more })}`
}
