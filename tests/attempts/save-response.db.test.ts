import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { clock } from '#lib/clock.ts'
import { addSamples } from '#lib/quizzes/add-samples.ts'
import { startSample } from '../support/play.ts'

beforeAll(async () => {
  await addSamples()
})
afterEach(() => vi.restoreAllMocks())

describe('saving', () => {
  test('counts the revision up and tells the server’s time', async () => {
    const { save, options, read } = await startSample()
    const now = new Date('2026-03-01T12:00:00.123Z')
    vi.spyOn(clock, 'now').mockReturnValue(now)
    const first = await save([options[0]!.id], 0)
    expect(first).toEqual({
      revision: 1,
      savedAt: now.toISOString(),
      serverTime: now.toISOString(),
      deadlineAt: null,
    })
    expect(await save([options[2]!.id], 1)).toMatchObject({ revision: 2 })
    expect(await save([], 2)).toMatchObject({ revision: 3 })
    expect(await read()).toMatchObject({ choice: null, revision: 3 })
  })

  test('a stale revision is refused with what is stored, and changes nothing', async () => {
    const { save, options, read } = await startSample()
    await save([options[0]!.id], 0)
    for (const stale of [0, 2, 99]) {
      await expect(save([options[1]!.id], stale)).rejects.toMatchObject({
        code: 'conflict',
        details: { choice: [options[0]!.id], revision: 1, savedAt: expect.any(String) },
      })
    }
    expect(await read()).toMatchObject({ choice: [options[0]!.id], revision: 1 })
  })

  test('the same save again is answered as before and saved once, also when it comes five times at once', async () => {
    const { save, options, read } = await startSample()
    const saveId = randomUUID()
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => save([options[3]!.id], 0, saveId)))
    expect(new Set(all.map((one) => `${one.revision} ${one.savedAt}`)).size).toBe(1)
    expect(await save([options[3]!.id], 0, saveId)).toMatchObject({ revision: 1, savedAt: all[0]!.savedAt })
    expect(await read()).toMatchObject({ revision: 1 })
  })

  test('of two tabs at once one is saved and the other is told', async () => {
    const { save, options, read } = await startSample()
    const both = await Promise.allSettled([save([options[0]!.id], 0), save([options[1]!.id], 0)])
    const lost = both.filter((one) => one.status === 'rejected')
    expect(lost).toHaveLength(1)
    expect(lost[0]!.reason).toMatchObject({ code: 'conflict', details: { revision: 1 } })
    expect(await read()).toMatchObject({ revision: 1 })
  })

  test.each([
    ['an id that is no option', () => ['ffffffffffff']],
    ['an option of another question', (other: string) => [other]],
    ['NUL and half characters', () => ['\u0000\uD800']],
    ['two options where one is right', (_: string, own: string[]) => own.slice(0, 2)],
    ['the same option twice', (_: string, own: string[]) => [own[0]!, own[0]!]],
  ])('%s is refused', async (_, choose) => {
    const { save, read, view, options } = await startSample()
    const choice = choose(
      view.questions[1]!.options[0]!.id,
      options.map((option) => option.id),
    )
    await expect(save(choice, 0)).rejects.toMatchObject({ code: 'invalid' })
    expect(await read()).toMatchObject({ choice: null, revision: 0 })
  })

  test.each([-1, 99, 0.5, Number.NaN, 2 ** 40])('position %d does not exist', async (position) => {
    const { save, options } = await startSample()
    await expect(save([options[0]!.id], 0, randomUUID(), position)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
