import { settings } from '#lib/env.ts'

export type ModelSettings = {
  /** Up to and with /v1. */
  url: string
  name: string
  /** A secret: goes into the header of the requests and nowhere else. */
  key: string | undefined
  temperature: number
  tokensPerDay: number
  timeoutMs: number
}

/** The language model that the host has set, or nothing: then none is asked. */
export function modelSettings(): ModelSettings | undefined {
  const { MODEL_URL, MODEL_NAME, MODEL_KEY, MODEL_TEMPERATURE, MODEL_TOKENS_PER_DAY, MODEL_TIMEOUT } =
    settings()
  if (!MODEL_URL || !MODEL_NAME) return undefined
  return {
    url: MODEL_URL,
    name: MODEL_NAME,
    key: MODEL_KEY,
    temperature: MODEL_TEMPERATURE,
    tokensPerDay: MODEL_TOKENS_PER_DAY,
    timeoutMs: MODEL_TIMEOUT * 1000,
  }
}
