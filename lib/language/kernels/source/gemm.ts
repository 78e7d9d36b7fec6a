import { BLOCK_ROWS } from '../kernels.ts'
import {
  add,
  addInt,
  advance,
  countDown,
  func,
  get,
  int,
  load,
  loadSplat,
  multiply,
  range,
  set,
  store,
} from './wat.ts'

const rows = range(BLOCK_ROWS)

/**
 * Matrix product. The sums of 6 rows by 8 columns stay in 12 registers of four lanes; with two for weights, one for an
 * input and one for a product that fills the 16 registers of x86-64. A panel of 8 columns of weights fits the first-level
 * cache and is used for all rows before the next.
 */
export function gemm(): string {
  /** The share of one input column: 6 inputs times 8 weights. */
  const step = (k: number) => [
    set('w0', load(get('weight'), k * 32)),
    set('w1', load(get('weight'), k * 32 + 16)),
    ...rows.flatMap((r) => [
      set('x', loadSplat(get(`in${r}`), k * 4)),
      set(`sum${r}a`, add(get(`sum${r}a`), multiply(get('x'), get('w0')))),
      set(`sum${r}b`, add(get(`sum${r}b`), multiply(get('x'), get('w1')))),
    ]),
  ]
  return func(
    'gemm',
    ['input', 'inputStride', 'weights', 'output', 'outputStride', 'bias', 'blocks', 'quads', 'panels'],
    {
      i32: ['quad', 'block', 'weight', 'from', 'to', ...rows.map((r) => `in${r}`)],
      v128: ['bias0', 'bias1', 'w0', 'w1', 'x', ...rows.flatMap((r) => [`sum${r}a`, `sum${r}b`])],
    },
    countDown(
      'panels',
      set('bias0', load(get('bias'))),
      set('bias1', load(get('bias'), 16)),
      set('block', get('blocks')),
      set('from', get('input')),
      set('to', get('output')),
      countDown(
        'block',
        ...rows.map((r) =>
          set(`in${r}`, r === 0 ? get('from') : addInt(get(`in${r - 1}`), get('inputStride'))),
        ),
        set('from', addInt(get(`in${BLOCK_ROWS - 1}`), get('inputStride'))),
        ...rows.flatMap((r) => [set(`sum${r}a`, get('bias0')), set(`sum${r}b`, get('bias1'))]),
        set('weight', get('weights')),
        set('quad', get('quads')),
        countDown(
          'quad',
          ...range(4).flatMap(step),
          ...rows.map((r) => advance(`in${r}`, int(16))),
          advance('weight', int(128)),
        ),
        ...rows.flatMap((r) => [
          store(get('to'), get(`sum${r}a`)),
          store(get('to'), get(`sum${r}b`), 16),
          advance('to', get('outputStride')),
        ]),
      ),
      set('weights', get('weight')),
      advance('bias', int(32)),
      advance('output', int(32)),
    ),
  )
}
