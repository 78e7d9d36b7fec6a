import { SCORE_PANEL } from '../kernels.ts'
import {
  add,
  addInt,
  advance,
  constant,
  countDown,
  eachFour,
  func,
  get,
  int,
  larger,
  load,
  loadSplat,
  multiply,
  range,
  set,
  store,
} from './wat.ts'

/** The size of a plane of the hidden layer: 64 floats. */
const PLANE = 256

/** Sums the rows of the slots, takes the larger of two planes, and multiplies by weights in panels of 32 columns: eight registers. */
export function score(): string {
  const quads = range(SCORE_PANEL / 4)
  return func(
    'score',
    ['slots', 'count', 'bias', 'hidden', 'weights', 'scoreBias', 'output', 'panels'],
    {
      i32: ['offset', 'slot', 'left', 'address', 'input', 'inputs'],
      v128: ['first', 'second', 'x', ...quads.map((i) => `sum${i}`)],
    },
    eachFour(
      'lanes',
      'offset',
      int(PLANE),
      set('first', constant(0)),
      set('second', constant(0)),
      set('slot', get('slots')),
      set('left', get('count')),
      countDown(
        'left',
        set('address', addInt(`(i32.load ${get('slot')})`, get('offset'))),
        set('first', add(get('first'), load(get('address')))),
        set('second', add(get('second'), load(get('address'), PLANE))),
        advance('slot', int(4)),
      ),
      set('address', addInt(get('bias'), get('offset'))),
      store(
        addInt(get('hidden'), get('offset')),
        larger(add(get('first'), load(get('address'))), add(get('second'), load(get('address'), PLANE))),
      ),
    ),
    countDown(
      'panels',
      ...quads.map((i) => set(`sum${i}`, load(get('scoreBias'), i * 16))),
      set('input', get('hidden')),
      set('inputs', int(PLANE / 4)),
      countDown(
        'inputs',
        set('x', loadSplat(get('input'))),
        ...quads.map((i) =>
          set(`sum${i}`, add(get(`sum${i}`), multiply(get('x'), load(get('weights'), i * 16)))),
        ),
        advance('input', int(4)),
        advance('weights', int(SCORE_PANEL * 4)),
      ),
      ...quads.map((i) => store(get('output'), get(`sum${i}`), i * 16)),
      advance('scoreBias', int(SCORE_PANEL * 4)),
      advance('output', int(SCORE_PANEL * 4)),
    ),
  )
}
