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
  multiply,
  set,
  splat,
  store,
  subtract,
  sumOfLanes,
} from './wat.ts'

/** Each row of output is the bias and the sum of `count` rows whose addresses follow one another. */
export function sumRows(): string {
  return func(
    'sumRows',
    ['addresses', 'count', 'rows', 'width', 'bias', 'output'],
    { i32: ['offset', 'address', 'left'], v128: ['sum'] },
    countDown(
      'rows',
      eachFour(
        'four',
        'offset',
        get('width'),
        set('sum', load(addInt(get('bias'), get('offset')))),
        set('address', get('addresses')),
        set('left', get('count')),
        countDown(
          'left',
          set('sum', add(get('sum'), load(addInt(`(i32.load ${get('address')})`, get('offset'))))),
          advance('address', int(4)),
        ),
        store(addInt(get('output'), get('offset')), get('sum')),
      ),
      set('addresses', get('address')),
      advance('output', get('width')),
    ),
  )
}

/** The maximum of three planes, normalised to mean 0 and variance 1, times gain plus shift, plus the residual if there is one. */
export function maxout3(): string {
  const at = (name: string) => addInt(get(name), get('offset'))
  const each = (name: string, ...body: string[]) => eachFour(name, 'offset', get('width'), ...body)
  const mean = (sums: string) => `(f32.div ${sumOfLanes(sums)} ${get('count')})`
  const scaled = add(multiply(multiply(load(at('input')), get('scale')), load(at('gain'))), load(at('shift')))
  return func(
    'maxout3',
    ['input', 'inputStride', 'rows', 'width', 'gain', 'shift', 'residual', 'output'],
    { i32: ['offset', 'second', 'third'], f32: ['count'], v128: ['value', 'sums', 'mean', 'scale'] },
    set('count', `(f32.convert_i32_u (i32.shr_u ${get('width')} (i32.const 2)))`),
    countDown(
      'rows',
      set('second', addInt(get('input'), get('width'))),
      set('third', addInt(get('second'), get('width'))),
      set('sums', constant(0)),
      each(
        'maximum',
        set('value', larger(larger(load(at('input')), load(at('second'))), load(at('third')))),
        store(at('input'), get('value')),
        set('sums', add(get('sums'), get('value'))),
      ),
      set('mean', splat(mean(get('sums')))),
      set('sums', constant(0)),
      each(
        'variance',
        set('value', subtract(load(at('input')), get('mean'))),
        store(at('input'), get('value')),
        set('sums', add(get('sums'), multiply(get('value'), get('value')))),
      ),
      set(
        'scale',
        splat(`(f32.div (f32.const 1) (f32.sqrt (f32.add ${mean(get('sums'))} (f32.const 1e-8))))`),
      ),
      `(if ${get('residual')} (then`,
      each('added', store(at('output'), add(load(at('residual')), scaled))),
      advance('residual', get('width')),
      ') (else',
      each('plain', store(at('output'), scaled)),
      '))',
      advance('output', get('width')),
      advance('input', get('inputStride')),
    ),
  )
}
