import { setTimeout as pause } from 'node:timers/promises'
import { itemsIn } from './model-answer.ts'
import type { Budget, Reserved } from './model-budget.ts'
import type { ModelSettings } from './model-settings.ts'
import { ModelTrouble } from './model-trouble.ts'
import { FORMS, type Form, FormRefused, type ModelRequest, Retryable, type Sent, send } from './send.ts'

/** Asks the model once, with as many tries as make sense; gives the items of its answer. Throws ModelTrouble. */
export type AskModel = <T>(request: ModelRequest<T>) => Promise<T[]>

type Around = {
  budget: Budget
  /** Aborted when the worker stops; its reason is thrown then. */
  signal: AbortSignal
  /** Milliseconds between tries; tests do not wait. */
  wait?: (ms: number, signal: AbortSignal) => Promise<unknown>
}

const TRIES = 3
const SLOW_TRIES = 2
/** Who wants us to wait longer is asked again with the next article. */
const LONGEST_WAIT_MS = 30_000
const FIRST_WAIT_MS = 1000

/** A language model for the time of one article. */
export function openModel(settings: ModelSettings, around: Around): AskModel {
  const { budget, signal, wait = (ms, signal) => pause(ms, undefined, { signal }) } = around
  let form: Form = 'schema'

  const once = async <T>(request: ModelRequest<T>): Promise<T[]> => {
    const reserved = await budget.reserve(estimate(request))
    if (!reserved) throw new ModelTrouble('budget')
    const sent = await send(request, { settings, form, signal }).catch(async (error: unknown) => {
      await budget.settle(reserved, taken(error, reserved))
      throw error
    })
    await budget.settle(reserved, sent.tokens ?? reserved.tokens)
    return itemsOf(request, sent)
  }

  return async (request) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await once(request)
      } catch (error) {
        const next = error instanceof FormRefused ? FORMS[FORMS.indexOf(form) + 1] : undefined
        if (next) {
          form = next
          tries -= 1
          continue
        }
        const pauseMs = pauseBefore(error, tries)
        if (pauseMs === undefined) throw error
        await wait(pauseMs, signal)
        signal.throwIfAborted()
      }
    }
  }
}

function itemsOf<T>(request: ModelRequest<T>, { text, isWhole }: Sent): T[] {
  const items = itemsIn(text, request.list, request.item)
  // An empty list is an answer, unless it is empty because nothing in it could be read or it was cut off.
  const isEmpty = items?.length === 0 && isWhole && /\[\s*\]/u.test(text)
  if (!items || (items.length === 0 && !isEmpty)) throw new Retryable('nonsense')
  return items
}

/** How long to wait before the next try, or nothing where there is none. */
function pauseBefore(error: unknown, tries: number): number | undefined {
  if (!(error instanceof Retryable)) return undefined
  if (tries >= (error.kind === 'slow' ? SLOW_TRIES : TRIES)) return undefined
  const ms = error.after ?? FIRST_WAIT_MS * 4 ** (tries - 1)
  return ms > LONGEST_WAIT_MS ? undefined : ms
}

/** Too many rather than too few: three letters of English are less than a token. */
const estimate = <T>({ system, prompt, most }: ModelRequest<T>): number =>
  Math.ceil((system.length + prompt.length) / 3) + most

/** What a request that failed took: all of it where the model may have worked at it. */
function taken(error: unknown, reserved: Reserved): number {
  const worked = !(error instanceof ModelTrouble) || error.kind === 'slow' || error.kind === 'nonsense'
  return worked ? reserved.tokens : 0
}
