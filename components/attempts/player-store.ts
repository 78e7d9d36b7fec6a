/**
 * Holds the player's state and does what `nextStep` says: sends saves, waits between tries, submits. The world (network,
 * device, clock, timer, chance) comes in, so that tests need none of it.
 */
import { keep, readKept } from './kept-saves.ts'
import { nextStep } from './next-step.ts'
import { player } from './player-reducer.ts'
import type { PlayerEvent, PlayerState, Save } from './player-state.ts'
import type { Refusal, Transport } from './transport.ts'

export type World = {
  transport: Transport
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null
  now: () => number
  random: () => number
  after: (milliseconds: number, run: () => void) => () => void
}

export type PlayerStore = {
  read: () => PlayerState
  subscribe: (listener: () => void) => () => void
  dispatch: (event: PlayerEvent) => void
  /** Takes up what an earlier visit kept on this device, and starts sending. */
  open: () => void
  /** Stops the timers; what is not saved stays on the device. */
  close: () => void
}

export function createPlayerStore(attemptId: string, first: PlayerState, world: World): PlayerStore {
  let state = first
  let running = false
  let cancelWait = () => {}
  const listeners = new Set<() => void>()

  function dispatch(event: PlayerEvent): void {
    const before = state
    state = player(state, event)
    if (state === before) return
    if (state.saves !== before.saves) keepOnDevice(before.saves)
    for (const listener of listeners) listener()
    step()
  }

  function keepOnDevice(before: Save[]): void {
    const keeps = world.storage !== null && keep(world.storage, attemptId, before, state.saves)
    state = player(state, { type: 'kept', keeps })
  }

  function step(): void {
    cancelWait()
    if (!running) return
    const next = nextStep(state, world.now())
    if (next?.do === 'wait') cancelWait = world.after(next.until - world.now(), step)
    if (next?.do === 'save') void send(next.save)
    if (next?.do === 'submit') void submit()
  }

  async function send(save: Save): Promise<void> {
    dispatch({ type: 'sent', id: save.id })
    const answer = await world.transport.save(save)
    if (answer.kind === 'saved') dispatch({ ...answer, type: 'saved', id: save.id })
    else if (answer.kind === 'checked') dispatch({ ...answer, type: 'checked', id: save.id })
    else if (answer.kind === 'conflict') dispatch({ type: 'conflicted', id: save.id, stored: answer.stored })
    else refuse(answer)
  }

  async function submit(): Promise<void> {
    dispatch({ type: 'sent', id: 'submit' })
    const answer = await world.transport.submit()
    if (answer.kind === 'submitted') dispatch({ type: 'submitted' })
    else refuse(answer)
  }

  function refuse(refusal: Refusal): void {
    if (refusal.kind === 'offline' || refusal.kind === 'failing') {
      const pause = refusal.kind === 'failing' ? refusal.pause : null
      dispatch({ type: 'failed', trouble: refusal.kind, now: world.now(), random: world.random(), pause })
    } else if (refusal.kind === 'closed') {
      dispatch({ type: 'closed', by: refusal.by })
    } else {
      dispatch({ type: refusal.kind })
    }
  }

  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispatch,
    open: () => {
      running = true
      dispatch({ type: 'restored', saves: world.storage ? readKept(world.storage, attemptId) : [] })
      step()
    },
    close: () => {
      running = false
      cancelWait()
    },
  }
}
