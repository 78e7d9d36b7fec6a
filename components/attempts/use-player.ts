'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { newId } from './new-id.ts'
import { type Place, parsePlace } from './place.ts'
import { leaveFor, namePlace, pushPlace } from './player-history.ts'
import { type PlayerState, type StoredResponse, startPlayer } from './player-state.ts'
import { createPlayerStore, type PlayerStore } from './player-store.ts'
import { httpTransport } from './transport.ts'

/** The browser as the player's world. */
function browserStore(attemptId: string, first: PlayerState): PlayerStore {
  return createPlayerStore(attemptId, first, {
    transport: httpTransport(attemptId),
    storage: deviceStorage(),
    now: Date.now,
    random: Math.random,
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  })
}

function deviceStorage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage
  } catch {
    return null // the browser forbids it
  }
}

/**
 * Players that this tab has opened, by attempt. "Back" to a player shows the page as it was first fetched, older than what
 * was answered since; the store knows better. Filled in the browser only.
 */
const opened = new Map<string, PlayerStore>()

const placeInAddress = (count: number): Place | null =>
  parsePlace(new URLSearchParams(window.location.search).get('q'), count)

export type PlayerActions = {
  go: (place: Place) => void
  /** The whole response, as it is now; an empty one takes the answer back. */
  choose: (position: number, choice: string[]) => void
  settle: (position: number, keep: 'mine' | 'theirs') => void
  retry: () => void
  submit: () => void
  cancelSubmit: () => void
}

export function usePlayer(
  attemptId: string,
  responses: StoredResponse[],
  place: Place,
): [PlayerState, PlayerActions] {
  const [store] = useState(
    () => opened.get(attemptId) ?? browserStore(attemptId, startPlayer(responses, place)),
  )
  const state = useSyncExternalStore(store.subscribe, store.read, store.read)
  const count = responses.length

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the page brought counts when it opens, not later
  useEffect(() => {
    const there = placeInAddress(count) ?? place
    if (opened.has(attemptId)) store.dispatch({ type: 'reopened', responses, place: there })
    // "Back" may be pressed before the script is there to hear it.
    else if (there !== place) store.dispatch({ type: 'went', place: there })
    opened.set(attemptId, store)
    namePlace(there)
    store.open()
    return store.close
  }, [store])

  useEffect(() => {
    const retry = () => store.dispatch({ type: 'retried' })
    const look = () => document.visibilityState === 'visible' && retry()
    const walk = () => {
      const there = placeInAddress(count)
      if (there) store.dispatch({ type: 'went', place: there })
    }
    window.addEventListener('online', retry)
    document.addEventListener('visibilitychange', look)
    window.addEventListener('popstate', walk)
    return () => {
      window.removeEventListener('online', retry)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('popstate', walk)
    }
  }, [store, count])

  const { phase } = state
  useEffect(() => {
    if (phase !== 'submitted') return
    const review = `/attempts/${attemptId}/review`
    leaveFor(review)
    // The browser may bring this page back as it was.
    const shown = (event: PageTransitionEvent) => event.persisted && window.location.replace(review)
    window.addEventListener('pageshow', shown)
    return () => window.removeEventListener('pageshow', shown)
  }, [phase, attemptId])

  useEffect(() => {
    if (state.keeps || state.saves.length === 0) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [state.keeps, state.saves.length])

  const [actions] = useState<PlayerActions>(() => actionsOf(store))
  return [state, actions]
}

function actionsOf(store: PlayerStore): PlayerActions {
  return {
    go: (place) => {
      if (place === store.read().place) return
      pushPlace(place)
      store.dispatch({ type: 'went', place })
    },
    choose: (position, choice) => store.dispatch({ type: 'chose', position, choice, saveId: newId() }),
    settle: (position, keep) => store.dispatch({ type: 'settled', position, keep, saveId: newId() }),
    retry: () => store.dispatch({ type: 'retried' }),
    submit: () => store.dispatch({ type: 'submit-asked' }),
    cancelSubmit: () => store.dispatch({ type: 'submit-cancelled' }),
  }
}
