import {
  add,
  addInt,
  advance,
  constant,
  countDown,
  eachFour,
  func,
  get,
  load,
  multiply,
  range,
  set,
  store,
  subtract,
} from './wat.ts'

// Winograd's minimal filtering F(4, 3) with the points 0, 1, -1, 2, -2 and infinity: four neighbouring rows of a
// convolution over three rows take 6 matrix products instead of 12. Lavin and Gray, Fast Algorithms for Convolutional
// Neural Networks (2016), section 4.3; the weights are transformed in convolution.ts.

const times = (factor: number, value: string) => multiply(value, constant(factor))

/** For each group of four rows: six neighbouring rows of input become one row in each of six planes. */
export function windowInput(): string {
  const row = (i: number) => get(`row${i}`)
  const put = (value: string) => [store(get('to'), value), advance('to', get('plane'))]
  return func(
    'windowInput',
    ['input', 'width', 'groups', 'output', 'plane'],
    { i32: ['offset', 'from', 'to'], v128: [...range(6).map((i) => `row${i}`), 'even', 'odd'] },
    countDown(
      'groups',
      eachFour(
        'four',
        'offset',
        get('width'),
        set('from', addInt(get('input'), get('offset'))),
        ...range(6).flatMap((i) => [set(`row${i}`, load(get('from'))), advance('from', get('width'))]),
        set('to', addInt(get('output'), get('offset'))),
        ...put(add(subtract(times(4, row(0)), times(5, row(2))), row(4))),
        set('even', subtract(row(4), times(4, row(2)))),
        set('odd', subtract(row(3), times(4, row(1)))),
        ...put(add(get('even'), get('odd'))),
        ...put(subtract(get('even'), get('odd'))),
        set('even', subtract(row(4), row(2))),
        set('odd', times(2, subtract(row(3), row(1)))),
        ...put(add(get('even'), get('odd'))),
        ...put(subtract(get('even'), get('odd'))),
        ...put(add(subtract(times(4, row(1)), times(5, row(3))), row(5))),
      ),
      ...range(4).map(() => advance('input', get('width'))),
      advance('output', get('width')),
    ),
  )
}

/** For each group: the row in each of six planes of products becomes four neighbouring rows of output; the bias is added. */
export function windowOutput(): string {
  const put = (...terms: string[]) => [
    store(get('to'), add(get('shift'), ...terms)),
    advance('to', get('width')),
  ]
  return func(
    'windowOutput',
    ['products', 'plane', 'groups', 'width', 'bias', 'output'],
    {
      i32: ['offset', 'from', 'to'],
      v128: [...range(6).map((i) => `p${i}`), 'shift', 'sum12', 'difference12', 'sum34', 'difference34'],
    },
    countDown(
      'groups',
      eachFour(
        'four',
        'offset',
        get('width'),
        set('from', addInt(get('products'), get('offset'))),
        ...range(6).flatMap((i) => [set(`p${i}`, load(get('from'))), advance('from', get('plane'))]),
        set('shift', load(addInt(get('bias'), get('offset')))),
        set('sum12', add(get('p1'), get('p2'))),
        set('difference12', subtract(get('p1'), get('p2'))),
        set('sum34', add(get('p3'), get('p4'))),
        set('difference34', subtract(get('p3'), get('p4'))),
        set('to', addInt(get('output'), get('offset'))),
        ...put(get('p0'), get('sum12'), get('sum34')),
        ...put(get('difference12'), times(2, get('difference34'))),
        ...put(get('sum12'), times(4, get('sum34'))),
        ...put(get('difference12'), times(8, get('difference34')), get('p5')),
      ),
      advance('products', get('width')),
      ...range(4).map(() => advance('output', get('width'))),
    ),
  )
}
