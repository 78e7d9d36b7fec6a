// 64-bit hashes. A 64-bit number is a pair of 32-bit halves in a Uint32Array, whose stores wrap around as the arithmetic
// modulo 2^64 needs; BigInt would be shorter and about ten times slower.

const LOW = 0
const HIGH = 1
type Long = Uint32Array
const long = (): Long => new Uint32Array(2)

/** A 64-bit number. */
export type Id = { high: number; low: number }

const encoder = new TextEncoder()
let bytes = new Uint8Array(256)
const block = long()
const state = long()
const sum = long()

/** MurmurHash64A with seed 1 of the text as UTF-8; a lone surrogate counts as U+FFFD. */
export function hashText(text: string): Id {
  if (text.length * 3 > bytes.length) bytes = new Uint8Array(text.length * 3)
  const length = encoder.encodeInto(text, bytes).written
  state[LOW] = length
  state[HIGH] = 0
  multiplyMurmur(state)
  state[LOW]! ^= 1
  const whole = length - (length % 8)
  for (let i = 0; i < whole; i += 8) {
    readBlock(i, 8)
    multiplyMurmur(block)
    block[LOW]! ^= block[HIGH]! >>> 15 // k ^= k >> 47
    multiplyMurmur(block)
    exclusiveOr(state, block)
    multiplyMurmur(state)
  }
  if (whole < length) {
    readBlock(whole, length - whole)
    exclusiveOr(state, block)
    multiplyMurmur(state)
  }
  state[LOW]! ^= state[HIGH]! >>> 15
  multiplyMurmur(state)
  state[LOW]! ^= state[HIGH]! >>> 15
  return { high: state[HIGH]!, low: state[LOW]! }
}

/** Up to eight bytes, little endian, into `block`. */
function readBlock(from: number, count: number): void {
  block[LOW] = 0
  block[HIGH] = 0
  for (let i = 0; i < count; i++) block[i >> 2]! |= bytes[from + i]! << (8 * (i & 3))
}

const first = long()
const second = long()

/** The four rows of an embedding table that an id stands for: a 128-bit Murmur hash of the id, each quarter modulo the number of rows. */
export function tableRows(id: Id, seed: number, rows: number, out: Int32Array): void {
  first[HIGH] = id.high
  first[LOW] = id.low
  multiply(first, 0x87c37b91, 0x114253d5)
  rotateLeft31(first)
  multiply(first, 0x4cf5ad43, 0x2745937f)
  first[LOW]! ^= seed ^ 8
  second[HIGH] = 0
  second[LOW] = seed ^ 8
  addEachOther()
  finish(first)
  finish(second)
  addEachOther()
  out[0] = first[LOW]! % rows
  out[1] = first[HIGH]! % rows
  out[2] = second[LOW]! % rows
  out[3] = second[HIGH]! % rows
}

function addEachOther(): void {
  add(first, second)
  add(second, first)
}

/** The last scrambling of a half of the 128-bit hash. */
function finish(x: Long): void {
  x[LOW]! ^= x[HIGH]! >>> 1 // h ^= h >> 33
  multiply(x, 0xff51afd7, 0xed558ccd)
  x[LOW]! ^= x[HIGH]! >>> 1
  multiply(x, 0xc4ceb9fe, 0x1a85ec53)
  x[LOW]! ^= x[HIGH]! >>> 1
}

function multiplyMurmur(x: Long): void {
  multiply(x, 0xc6a4a793, 0x5bd1e995)
}

function multiply(x: Long, high: number, low: number): void {
  const cross = Math.imul(x[HIGH]!, low) + Math.imul(x[LOW]!, high)
  x[HIGH] = highHalfOfProduct(x[LOW]!, low) + cross
  x[LOW] = Math.imul(x[LOW]!, low)
}

/** The upper 32 bits of the product of two unsigned 32-bit numbers, by halves of 16 bits. */
function highHalfOfProduct(a: number, b: number): number {
  const a0 = a & 0xffff
  const a1 = a >>> 16
  const b0 = b & 0xffff
  const b1 = b >>> 16
  const crossA = a0 * b1
  const crossB = a1 * b0
  const carry = ((a0 * b0) >>> 16) + (crossA & 0xffff) + (crossB & 0xffff)
  return a1 * b1 + (crossA >>> 16) + (crossB >>> 16) + (carry >>> 16)
}

function exclusiveOr(x: Long, y: Long): void {
  x[LOW]! ^= y[LOW]!
  x[HIGH]! ^= y[HIGH]!
}

function add(x: Long, y: Long): void {
  sum[LOW] = x[LOW]! + y[LOW]!
  x[HIGH]! += y[HIGH]! + (sum[LOW]! < x[LOW]! ? 1 : 0)
  x[LOW] = sum[LOW]!
}

function rotateLeft31(x: Long): void {
  const low = x[LOW]!
  const high = x[HIGH]!
  x[LOW] = (low << 31) | (high >>> 1)
  x[HIGH] = (high << 31) | (low >>> 1)
}
