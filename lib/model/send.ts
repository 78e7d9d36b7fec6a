/** One request to the language model, and what came of it. No second try here. */
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { APICallError, generateText, NoObjectGeneratedError, Output } from 'ai'
import { z } from 'zod'
import type { ModelSettings } from './model-settings.ts'
import { ModelTrouble, type TroubleKind } from './model-trouble.ts'

// Warnings of the SDK go to the console; this program has a log.
globalThis.AI_SDK_LOG_WARNINGS = false

export type ModelRequest<T> = {
  /** What the model is to do. */
  system: string
  /** What it is to do it with. */
  prompt: string
  /** The answer is an object with a list of this name. */
  list: string
  item: z.ZodType<T>
  /** At most so many tokens of answer. */
  most: number
}

export type Sent = {
  text: string
  /** Tokens of question and answer, where the server counts them. */
  tokens: number | undefined
  /** The model ended by itself. */
  isWhole: boolean
}

/** A trouble that another try may mend. */
export class Retryable extends ModelTrouble {
  /** Milliseconds that the server wants us to wait, where it says so. */
  readonly after: number | undefined

  constructor(kind: TroubleKind, status?: number, after?: number) {
    super(kind, status)
    this.after = after
  }
}

/**
 * How much a server is asked to understand. Each is tried in turn while the one before is refused as a bad request: not
 * every server knows schemas, and some hosted models accept neither a temperature nor this name for the limit.
 */
export const FORMS = ['schema', 'json', 'plain'] as const
export type Form = (typeof FORMS)[number]

/** The server does not understand this form of request. */
export class FormRefused extends ModelTrouble {}

export async function send<T>(
  request: ModelRequest<T>,
  { settings, form, signal }: { settings: ModelSettings; form: Form; signal: AbortSignal },
): Promise<Sent> {
  const limit = AbortSignal.timeout(settings.timeoutMs)
  const { system, prompt, most } = request
  const isPlain = form === 'plain'
  try {
    const result = await generateText({
      model: modelOf(settings, form),
      system,
      prompt,
      output: Output.object({ schema: z.object({ [request.list]: z.array(request.item) }) }),
      maxRetries: 0,
      abortSignal: AbortSignal.any([signal, limit]),
      ...(isPlain ? {} : { maxOutputTokens: most, temperature: settings.temperature, seed: 1 }),
    })
    return sent(result.text, result.totalUsage.totalTokens, result.finishReason)
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof ModelTrouble) throw error
    if (NoObjectGeneratedError.isInstance(error))
      return sent(error.text ?? '', error.usage?.totalTokens, error.finishReason)
    if (limit.aborted) throw new Retryable('slow')
    throw troubleOf(error)
  }
}

function sent(text: string, tokens: number | undefined, finishReason: string | undefined): Sent {
  if (finishReason === 'content-filter') throw new ModelTrouble('refused')
  return { text, tokens, isWhole: finishReason === 'stop' }
}

function modelOf({ url, name, key }: ModelSettings, form: Form) {
  const provider = createOpenAICompatible({
    name: 'model',
    baseURL: url,
    ...(key ? { apiKey: key } : {}),
    supportsStructuredOutputs: form === 'schema',
    // Nobody is asked but the address that was set.
    fetch: (input, init) => fetch(input, { ...init, redirect: 'error' }),
    transformRequestBody: (body) => (form === 'plain' ? { ...body, response_format: undefined } : body),
  })
  return provider.chatModel(name)
}

function troubleOf(error: unknown): ModelTrouble {
  if (!APICallError.isInstance(error) || error.statusCode === undefined) return new Retryable('unreachable')
  const { statusCode: status, responseHeaders } = error
  if (status === 429) return new Retryable('busy', status, waitOf(responseHeaders ?? {}))
  if (status === 408) return new Retryable('slow', status)
  if (status >= 500) return new Retryable('unreachable', status, waitOf(responseHeaders ?? {}))
  // An answer, but none of this protocol.
  if (status < 300) return new Retryable('nonsense', status)
  if (status === 400 || status === 422) return new FormRefused('settings', status)
  return new ModelTrouble('settings', status)
}

/** "Retry-After: 20", or a date. */
function waitOf(headers: Record<string, string>): number | undefined {
  const inMs = Number(headers['retry-after-ms'])
  if (inMs > 0) return inMs
  const said = headers['retry-after']
  if (said === undefined) return undefined
  const ms = /^\d+(?:\.\d+)?$/u.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now()
  return Number.isNaN(ms) ? undefined : Math.max(0, ms)
}
