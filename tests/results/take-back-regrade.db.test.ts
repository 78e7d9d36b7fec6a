import { beforeEach, describe, expect, test } from 'vitest'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { database } from '#lib/database/client.ts'
import type { AskedChange } from '#lib/results/asked-change.ts'
import { runRegrade } from '#lib/results/run-regrade.ts'
import { takeBackRegrade } from '#lib/results/take-back-regrade.ts'
import { answerAll, auditAll, makeRegradeScene, type RegradeScene } from '../support/regrade-scene.ts'

let scene: RegradeScene
beforeEach(async () => {
  scene = await makeRegradeScene()
})

describe('taking it back', () => {
  const changes: [string, (scene: RegradeScene) => AskedChange][] = [
    ['accept', ({ accept }) => accept()],
    ['drop', () => ({ kind: 'drop' })],
    ['points', () => ({ kind: 'points', points: 50 })],
    ['newKey', ({ first }) => ({ kind: 'newKey', key: [first.wrong], explanation: 'The other one.' })],
  ]
  test.each(changes)('restores everything after %s', async (_name, change) => {
    const { made, at, regrade, everything } = scene
    const before = await everything()
    const regradeId = await regrade(change(scene))
    expect(await everything()).not.toEqual(before)
    await takeBackRegrade({ ...at, regradeId }, made.teacher)
    await runRegrade({ regradeId })
    const after = await everything()
    const { cards, ...same } = before
    const { cards: decks, ...others } = after
    expect(others).toEqual(same)
    expect(decks.filter((card) => card.includes('"leftAt":null'))).toEqual(cards)
    expect(await auditAll()).toEqual([])
    expect(await database.regrade.findUnique({ where: { id: regradeId } })).toMatchObject({
      state: 'reverted',
    })
  })

  test('reaches what was submitted and begun since', async () => {
    const { made, at, people, running, accept, regrade, scoresOf } = scene
    const regradeId = await regrade(accept())
    const { attemptId } = await startAssigned({ assignmentId: at.assignmentId }, people[2])
    await answerAll(attemptId, people[2], [])
    await answerAll(running, people[3], [])
    await takeBackRegrade({ ...at, regradeId }, made.teacher)
    await runRegrade({ regradeId })
    expect(await scoresOf()).toEqual([
      [300, 300],
      [100, 300],
      [0, 300],
      [0, 300],
      [0, 300],
    ])
    expect(await auditAll()).toEqual([])
  })

  test('goes from the last one to the first', async () => {
    const { made, at, accept, regrade, scoresOf } = scene
    const one = await regrade(accept())
    const two = await regrade({ kind: 'points', points: 200 }, one)
    await expect(takeBackRegrade({ ...at, regradeId: one }, made.teacher)).rejects.toMatchObject({
      code: 'conflict',
      message: 'A later regrade stands on this one. Undo that one first.',
    })
    for (const regradeId of [two, one]) {
      await takeBackRegrade({ ...at, regradeId }, made.teacher)
      await runRegrade({ regradeId })
      expect(await auditAll()).toEqual([])
    }
    expect(await scoresOf()).toEqual([
      [300, 300],
      [100, 300],
      [0, 300],
    ])
  })
})
