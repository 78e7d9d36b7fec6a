import fc from 'fast-check'
import { expect, it } from 'vitest'
import { settle, type Weather } from './fake-server.ts'
import { check, choose, flag, open, POSITIONS } from './open-queue.ts'

const weathers = fc.array(fc.constantFrom<Weather>('fine', 'question lost', 'answer lost', 'failing'), {
  maxLength: 3,
})
const act = fc.record({
  does: fc.constantFrom('choose', 'choose', 'flag', 'check'),
  position: fc.constantFrom(...POSITIONS),
  option: fc.constantFrom('a', 'b', 'c', 'd'),
  weather: weathers,
  pause: fc.constantFrom(0, 500, 5_000),
  reload: fc.boolean(),
})

it('whatever the network does, the server ends with what the person saw last, and nobody is asked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), fc.boolean(), async (acts, timed) => {
      let here = open({})
      for (const { does, position, option, weather, pause, reload } of acts) {
        here.server.weather.push(...weather)
        if (does === 'choose') choose(here.store, position, option)
        else if (does === 'check') check(here.store, position)
        else flag(here.store, position, option < 'c')
        if (pause > 0) await here.time.pass(pause)
        if (reload) {
          await settle()
          here.store.close()
          here = open({ server: here.server, storage: here.storage })
        }
      }
      if (timed) here.store.dispatch({ type: 'time-up' })
      here.server.weather = []
      for (let minutes = 0; minutes < 20; minutes += 1) await here.time.pass(60_000)
      for (const position of POSITIONS) {
        const answer = here.store.read().answers[position]
        const stored = here.server.stored.get(position)
        expect(answer?.conflict).toBeNull()
        expect(stored?.choice).toEqual(answer?.choice)
        expect(stored?.revision).toBe(answer?.revision)
        expect(stored?.flagged).toBe(answer?.flagged)
        expect(stored?.isChecked).toBe(answer?.explained !== null)
      }
      expect(here.store.read()).toMatchObject({
        saves: [],
        late: [],
        phase: timed ? 'submitted' : 'answering',
      })
    }),
    { numRuns: 300 },
  )
})
