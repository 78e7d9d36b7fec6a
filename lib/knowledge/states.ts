import { nameKey } from './name-key.ts'
import { addTo, cellList, lazily, readTable } from './read-table.ts'

export type State = {
  name: string
  /** "US state", "Canadian province": states of one class are siblings. */
  class: string
  country: string
  /** Something else is better known by this name (Georgia, Aleppo). */
  second: boolean
  aliases: string[]
}

const tables = lazily(() => {
  const all = readTable('states').map(
    (row): State => ({
      name: row.name ?? '',
      class: row.class ?? '',
      country: row.country ?? '',
      second: row.note === 'second',
      aliases: cellList(row.aliases),
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

/** The state, province or region of this name, in `country` where more than one has it. */
export function stateByName(name: string, country?: string): State | undefined {
  const found = tables().byName.get(nameKey(name)) ?? []
  if (country !== undefined) return found.find((state) => state.country === country)
  return found.length === 1 ? found[0] : undefined
}

/** The other states of the same class. */
export function siblingStates(state: State): State[] {
  return tables().all.filter((other) => other.class === state.class && other !== state)
}
