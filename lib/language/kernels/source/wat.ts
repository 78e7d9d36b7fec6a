/** The few forms of WebAssembly text that the kernels are written in. */
export const get = (name: string) => `(local.get $${name})`
export const set = (name: string, value: string) => `(local.set $${name} ${value})`
export const int = (value: number) => `(i32.const ${value})`
export const addInt = (a: string, b: string) => `(i32.add ${a} ${b})`
/** Moves an address on. */
export const advance = (name: string, by: string) => set(name, addInt(get(name), by))

/** Four floats. */
export const load = (address: string, offset = 0) => `(v128.load offset=${offset} ${address})`
/** One float in all four lanes. */
export const loadSplat = (address: string, offset = 0) => `(v128.load32_splat offset=${offset} ${address})`
export const store = (address: string, value: string, offset = 0) =>
  `(v128.store offset=${offset} ${address} ${value})`
export const splat = (value: string) => `(f32x4.splat ${value})`
export const constant = (value: number) => `(v128.const f32x4 ${Array(4).fill(value).join(' ')})`
export const add = (...terms: string[]): string => terms.reduce((sum, term) => `(f32x4.add ${sum} ${term})`)
export const subtract = (a: string, b: string) => `(f32x4.sub ${a} ${b})`
export const multiply = (a: string, b: string) => `(f32x4.mul ${a} ${b})`
/** The larger of each lane. */
export const larger = (a: string, b: string) => `(f32x4.pmax ${a} ${b})`
export const sumOfLanes = (value: string) => {
  const lane = (i: number) => `(f32x4.extract_lane ${i} ${value})`
  return `(f32.add (f32.add ${lane(0)} ${lane(1)}) (f32.add ${lane(2)} ${lane(3)}))`
}

/** Repeats the body while a counter, at least 1 at first, is counted down to 0. */
export const countDown = (counter: string, ...body: string[]) =>
  `(loop $by_${counter}\n${body.join('\n')}\n(br_if $by_${counter} (local.tee $${counter} (i32.sub ${get(counter)} (i32.const 1)))))`

/** Repeats the body with `offset` = 0, 16, 32 … below `limit`, which is more than 0: four floats at a time. */
export const eachFour = (name: string, offset: string, limit: string, ...body: string[]) =>
  `${set(offset, int(0))}\n(loop $${name}\n${body.join('\n')}\n(br_if $${name} (i32.lt_u (local.tee $${offset} ${addInt(get(offset), int(16))}) ${limit})))`

export const range = (count: number) => Array.from({ length: count }, (_, i) => i)

/** An exported function; parameters are 32-bit integers, locals are given by type. */
export function func(
  name: string,
  parameters: string[],
  locals: Partial<Record<'i32' | 'f32' | 'v128', string[]>>,
  ...body: string[]
): string {
  const declared = Object.entries(locals).flatMap(([type, names]) =>
    names.map((local) => `(local $${local} ${type})`),
  )
  const taken = parameters.map((parameter) => `(param $${parameter} i32)`)
  return `(func (export "${name}") ${taken.join(' ')}\n${declared.join(' ')}\n${body.join('\n')})`
}
