import { expect, test } from 'vitest'
import { generateApart } from '#lib/desk/generate-apart.ts'
import { generate } from '#lib/generation/generate.ts'
import { ferry } from '../support/ferry-article.ts'

const signal = new AbortController().signal
const input = { title: ferry.title, text: ferry.text, publishedOn: ferry.publishedOn }
const untimed = ({ took: _, ...rest }: { took: unknown }) => rest

test('the thread gives what the generator gives, and tells the steps', async () => {
  const steps: string[] = []
  const generated = await generateApart(input, { onStep: (step) => steps.push(step), signal })
  expect(untimed(generated)).toEqual(untimed(generate(input)))
  expect(steps).toContain('reading')
})

test('several at once are read one after the other', async () => {
  const all = await Promise.all([1, 2, 3].map(() => generateApart(input, { onStep: () => {}, signal })))
  expect(new Set(all.map((one) => one.words)).size).toBe(1)
})

test('what is stopped fails, and the next article gets a new thread', async () => {
  const stop = new AbortController()
  const long = { ...input, text: `${ferry.text}\n\n`.repeat(400) }
  const stopped = generateApart(long, {
    onStep: () => stop.abort(new Error('the worker stops')),
    signal: stop.signal,
  })
  const next = generateApart(input, { onStep: () => {}, signal })
  await expect(stopped).rejects.toThrow('the worker stops')
  expect((await next).words).toBeGreaterThan(0)
})

test('what is stopped before its turn never begins', async () => {
  const stopped = generateApart(input, { onStep: () => {}, signal: AbortSignal.abort(new Error('too late')) })
  await expect(stopped).rejects.toThrow('too late')
})
