import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import { moveResponse } from '#lib/results/move-response.ts'
import { readRegrades } from '#lib/results/read-regrades.ts'
import { failRegrade, runRegrade } from '#lib/results/run-regrade.ts'
import { resumeRegrade, takeBackRegrade } from '#lib/results/take-back-regrade.ts'
import { auditAll, makeRegradeScene, type RegradeScene } from '../support/regrade-scene.ts'

let scene: RegradeScene
beforeEach(async () => {
  scene = await makeRegradeScene()
})

describe('killed in the middle', () => {
  /** Moves so many, then dies as a killed process would: nothing of the transaction stays. */
  const dyingAfter = (count: number): typeof moveResponse => {
    let left = count
    return async (tx, input) => {
      const moved = await moveResponse(tx, input)
      left -= 1
      if (left < 0) throw new Error('killed')
      return moved
    }
  }

  test('every attempt is as it was or wholly corrected, and going on does the rest', async () => {
    const { made, at, accept, apply, scoresOf } = scene
    const { regradeId } = await apply(accept())
    for (const count of [1, 1, 0]) {
      await expect(runRegrade({ regradeId }, {}, dyingAfter(count))).rejects.toThrow('killed')
      expect(await auditAll()).toEqual([])
    }
    expect(await scoresOf()).not.toEqual([
      [300, 300],
      [200, 300],
      [100, 300],
    ])
    await failRegrade({ regradeId }, 'killed')
    await resumeRegrade({ ...at, regradeId }, made.teacher)
    await runRegrade({ regradeId })
    await runRegrade({ regradeId }) // once more does nothing
    expect(await scoresOf()).toEqual([
      [300, 300],
      [200, 300],
      [100, 300],
    ])
    expect(await auditAll()).toEqual([])
    expect(
      await database.notification.count({ where: { kind: 'regraded', assignmentId: at.assignmentId } }),
    ).toBe(2)
  })

  test('taking back goes on as well', async () => {
    const { made, at, accept, regrade, scoresOf } = scene
    const before = await scoresOf()
    const regradeId = await regrade(accept())
    await takeBackRegrade({ ...at, regradeId }, made.teacher)
    for (const count of [1, 1]) {
      await expect(runRegrade({ regradeId }, {}, dyingAfter(count))).rejects.toThrow('killed')
      expect(await auditAll()).toEqual([])
    }
    await runRegrade({ regradeId })
    expect(await scoresOf()).toEqual(before)
    expect(await auditAll()).toEqual([])
  })

  test('undoing that stopped says so, and goes on when it is told to', async () => {
    const { made, at, accept, regrade, scoresOf } = scene
    const before = await scoresOf()
    const regradeId = await regrade(accept())
    await takeBackRegrade({ ...at, regradeId }, made.teacher)
    const told = async () => (await readRegrades(at, made.teacher)).history[0]
    expect(await told()).toMatchObject({ state: 'reverting', isStopped: false })
    await expect(runRegrade({ regradeId }, {}, dyingAfter(1))).rejects.toThrow('killed')
    await failRegrade({ regradeId }, 'killed')
    expect(await told()).toMatchObject({ state: 'reverting', isStopped: true })
    await resumeRegrade({ ...at, regradeId }, made.teacher)
    expect(await told()).toMatchObject({ state: 'reverting', isStopped: false })
    await runRegrade({ regradeId })
    expect(await told()).toMatchObject({ state: 'reverted', isStopped: false })
    expect(await scoresOf()).toEqual(before)
  })

  test('what failed can be taken back from where it stands', async () => {
    const { made, at, accept, apply, everything } = scene
    const before = await everything()
    const { regradeId } = await apply(accept())
    await expect(runRegrade({ regradeId }, {}, dyingAfter(2))).rejects.toThrow('killed')
    await failRegrade({ regradeId }, 'killed')
    await takeBackRegrade({ ...at, regradeId }, made.teacher)
    await runRegrade({ regradeId })
    expect((await everything()).attempts).toEqual(before.attempts)
    expect(await auditAll()).toEqual([])
  })
})
