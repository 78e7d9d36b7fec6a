import { nameKey } from './name-key.ts'
import { addTo, cellList, lazily, readTable } from './read-table.ts'

export type State = {
  name: string
  /** "US state", "Swiss canton": states of one class are siblings. */
  class: string
  country: string
  /** Where in its country it lies, or '': states of one part are as likely. */
  part: string
  /** Something else is better known by this name (Georgia, Aleppo): found only with its country. */
  second: boolean
  aliases: string[]
}

const tables = lazily(() => {
  const all = readTable('states', 'name class country part note aliases').map(
    (cells): State => ({
      name: cells[0]!,
      class: cells[1]!,
      country: cells[2]!,
      part: cells[3]!,
      second: cells[4] === 'second',
      aliases: cellList(cells[5]),
    }),
  )
  const byName = new Map<string, State[]>()
  for (const state of all) {
    for (const name of [state.name, ...state.aliases]) addTo(byName, nameKey(name), state)
  }
  return { all, byName }
})

/** All states, provinces and regions of the table. */
export function allStates(): readonly State[] {
  return tables().all
}

/** The state, province or region of this name: the best known one, or the one in `country`. */
export function stateByName(name: string, country?: string): State | undefined {
  const found = tables().byName.get(nameKey(name)) ?? []
  if (country !== undefined) return found.find((state) => state.country === country)
  const known = found.filter((state) => !state.second)
  return known.length === 1 ? known[0] : undefined
}

/** The other states of the same class, those of the same part of the country first. */
export function siblingStates(state: State): State[] {
  const others = tables().all.filter((other) => other.class === state.class && other !== state)
  const isNear = (other: State) => state.part !== '' && other.part === state.part
  return [...others.filter(isNear), ...others.filter((other) => !isNear(other))]
}
