/** What was answered in a preview so far. It is stored nowhere: it stands in the page, or in its address. Pure. */

/** What can be previewed: a quiz by its own terms, a quiz that is practised, an assignment. */
export const PREVIEW_KINDS = ['quiz', 'practice', 'assignment'] as const
export type PreviewOf = { kind: (typeof PREVIEW_KINDS)[number]; id: string }

export type PreviewGiven = {
  /** Milliseconds since 1970. Its time runs from here, and its order of options comes of it. */
  began: number
  /** By position. */
  choices: Record<number, string[]>
  /** Positions. */
  flagged: number[]
  checked: number[]
  /** Whether the time was up before it was submitted. */
  isOver: boolean
}

/** Names a choice in an address, by its position. */
const CHOICE = /^a(\d{1,6})$/

export const previewPath = ({ kind, id }: PreviewOf): string => `/preview/${kind}/${id}`

/** As the part of an address behind the question mark. */
export function searchOf({ began, choices, flagged, checked, isOver }: PreviewGiven): string {
  const search = new URLSearchParams({ began: String(began) })
  for (const [position, choice] of Object.entries(choices)) {
    for (const entry of choice) search.append(`a${position}`, entry)
  }
  for (const position of flagged) search.append('flagged', String(position))
  for (const position of checked) search.append('checked', String(position))
  if (isOver) search.set('over', '1')
  return search.toString()
}

/** What an address says; a preview that it says nothing of begins now. */
export function givenOf(search: URLSearchParams, now: Date): PreviewGiven {
  const told = search.get('began') ?? ''
  const began = /^\d{1,15}$/.test(told) ? Number(told) : now.getTime()
  const choices: PreviewGiven['choices'] = {}
  for (const name of new Set(search.keys())) {
    const position = CHOICE.exec(name)?.[1]
    if (position !== undefined) choices[Number(position)] = search.getAll(name)
  }
  return {
    began: Math.min(began, now.getTime()),
    choices,
    flagged: search.getAll('flagged').map(Number),
    checked: search.getAll('checked').map(Number),
    isOver: search.has('over'),
  }
}

/** The seed of its orders, as an attempt has one: another one each time that it begins. */
export const seedOf = ({ began }: Pick<PreviewGiven, 'began'>): number => began % 2 ** 31
