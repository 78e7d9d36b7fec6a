const PAGE = 65_536
const CACHE_LINE = 64

/**
 * The one linear memory that the kernels work on: weights, caches and buffers of fixed size. Everything is allocated
 * while the pipeline is built; analysing a text allocates nothing here, so a long text leaves nothing behind.
 * Addresses count bytes; the views `f32` and `i32` are replaced whenever the memory grows.
 */
export class KernelMemory {
  readonly wasm = new WebAssembly.Memory({ initial: 64, maximum: 65_536 })
  f32 = new Float32Array(this.wasm.buffer)
  i32 = new Int32Array(this.wasm.buffer)
  #top = CACHE_LINE

  alloc(bytes: number): number {
    const address = this.#top
    this.#top = Math.ceil((address + bytes) / CACHE_LINE) * CACHE_LINE
    const missing = this.#top - this.wasm.buffer.byteLength
    if (missing > 0) {
      this.wasm.grow(Math.ceil(missing / PAGE))
      this.f32 = new Float32Array(this.wasm.buffer)
      this.i32 = new Int32Array(this.wasm.buffer)
    }
    return address
  }

  store(values: Float32Array): number {
    const address = this.alloc(values.length * 4)
    this.f32.set(values, address / 4)
    return address
  }
}
