'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { PlayerView } from '#lib/attempts/player-view.ts'
import { newId } from './new-id.ts'
import { type Home, type OpenPlayer, openPlayer } from './open-player.ts'
import { type Place, parsePlace } from './place.ts'
import { leaveFor, namePlace, pushPlace } from './player-history.ts'
import type { PlayerState } from './player-state.ts'
import type { PlayerStore } from './player-store.ts'
import type { ServerClock } from './server-clock.ts'
import { useTime } from './use-time.ts'

/**
 * Players that this tab has opened, by attempt. "Back" to a player shows the page as it was first fetched, older than what
 * was answered since; the store knows better. Filled in the browser only.
 */
const opened = new Map<string, OpenPlayer>()

const placeInAddress = (count: number): Place | null =>
  parsePlace(new URLSearchParams(window.location.search).get('q'), count)

export type PlayerActions = {
  go: (place: Place) => void
  /** The whole response, as it is now; an empty one takes the answer back. */
  choose: (position: number, choice: string[]) => void
  flag: (position: number, flagged: boolean) => void
  check: (position: number) => void
  settle: (position: number, keep: 'mine' | 'theirs') => void
  retry: () => void
  submit: () => void
  cancelSubmit: () => void
}

/** State, actions, the server's clock, and where the result is told. */
export function usePlayer(
  view: PlayerView,
  place: Place,
  home?: Home,
): [PlayerState, PlayerActions, ServerClock, string] {
  const { attemptId, questions } = view
  const [player] = useState(() => opened.get(attemptId) ?? openPlayer(view, place, home))
  const { store } = player
  const state = useSyncExternalStore(store.subscribe, store.read, store.read)
  const count = questions.length

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the page brought counts when it opens, not later
  useEffect(() => {
    const there = placeInAddress(count) ?? place
    if (opened.has(attemptId)) store.dispatch({ type: 'reopened', responses: questions, place: there })
    // "Back" may be pressed before the script is there to hear it.
    else if (there !== place) store.dispatch({ type: 'went', place: there })
    opened.set(attemptId, player)
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

  useTime(player, state.place === 'check' ? null : (questions[state.place - 1]?.position ?? null))
  const review = player.review(state)
  useLeaving(review, state)

  const [actions] = useState<PlayerActions>(() => actionsOf(store))
  return [state, actions, player.clock, review]
}

/** Goes on to the review once all is submitted, and warns whoever leaves while something could get lost. */
function useLeaving(review: string, { phase, timeUp, keeps, saves }: PlayerState): void {
  // Whom the deadline surprised is told so first.
  const goesOn = phase === 'submitted' && !timeUp
  useEffect(() => {
    if (!goesOn) return
    leaveFor(review)
    // The browser may bring this page back as it was.
    const shown = (event: PageTransitionEvent) => event.persisted && window.location.replace(review)
    window.addEventListener('pageshow', shown)
    return () => window.removeEventListener('pageshow', shown)
  }, [goesOn, review])

  const isLosing = !keeps && saves.length > 0
  useEffect(() => {
    if (!isLosing) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isLosing])
}

function actionsOf(store: PlayerStore): PlayerActions {
  return {
    go: (place) => {
      if (place === store.read().place) return
      pushPlace(place)
      store.dispatch({ type: 'went', place })
    },
    choose: (position, choice) => store.dispatch({ type: 'chose', position, choice, saveId: newId() }),
    flag: (position, flagged) => store.dispatch({ type: 'flagged', position, flagged, saveId: newId() }),
    check: (position) => store.dispatch({ type: 'check-asked', position, saveId: newId() }),
    settle: (position, keep) => store.dispatch({ type: 'settled', position, keep, saveId: newId() }),
    retry: () => store.dispatch({ type: 'retried' }),
    submit: () => store.dispatch({ type: 'submit-asked' }),
    cancelSubmit: () => store.dispatch({ type: 'submit-cancelled' }),
  }
}
