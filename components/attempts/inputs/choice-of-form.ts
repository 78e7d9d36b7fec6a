import type { QuestionKind } from '#lib/questions/kinds.ts'

/**
 * The response that a form holds; empty for none. Events come with a rank where somebody gave one; those without keep
 * their place as far as they can.
 */
export function choiceOfForm(kind: QuestionKind, form: FormData): string[] {
  const given = form.getAll('choice').flatMap((entry) => (typeof entry === 'string' ? entry.trim() : []))
  const choice = given.filter((entry) => entry !== '')
  if (kind !== 'order') return choice
  const ranks = form.getAll('rank').map(Number)
  if (!ranks.some((rank) => rank > 0)) return []
  const events = choice.map((id, index) => {
    const rank = ranks[index] ?? 0
    return rank > 0 ? { id, place: rank, isKept: 0 } : { id, place: index + 1, isKept: 1 }
  })
  return events.sort((a, b) => a.place - b.place || a.isKept - b.isKept).map(({ id }) => id)
}
