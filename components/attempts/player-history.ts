import type { Place } from './place.ts'

// Every question is an entry of the browser's history, so that its back and forward buttons walk through the quiz. Each
// entry remembers how many of ours lie before it; Next.js keeps what else is in the state.

const depth = (): number => {
  const state: unknown = window.history.state
  const own = typeof state === 'object' && state !== null && 'player' in state ? state.player : 0
  return typeof own === 'number' ? own : 0
}

const placeAddress = (place: Place): string => `?q=${place}`

export function pushPlace(place: Place): void {
  window.history.pushState({ player: depth() + 1 }, '', placeAddress(place))
}

/** Names the place in the address without a new entry. */
export function namePlace(place: Place): void {
  if (window.location.search === placeAddress(place)) return
  window.history.replaceState({ player: depth() }, '', placeAddress(place))
}

/** Goes on to another page in place of the whole quiz: "back" then leads to where the person came from. */
export function leaveFor(address: string): void {
  const entries = depth()
  if (entries === 0) {
    window.location.replace(address)
    return
  }
  window.addEventListener('popstate', () => window.location.replace(address), { once: true })
  window.history.go(-entries)
}
