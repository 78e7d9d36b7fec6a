/** The rows that `gemm` works on at once. */
export const BLOCK_ROWS = 6
/** The columns of a panel of weights for `gemm` and for `score`. */
export const GEMM_PANEL = 8
export const SCORE_PANEL = 32

/**
 * The inner loops of the networks. All numbers are 32-bit floats in one memory; addresses, strides and widths count bytes.
 * Two implementations give the same results up to rounding: WebAssembly and plain JavaScript.
 */
export type Kernels = {
  /**
   * output = input · weights + bias, in blocks of BLOCK_ROWS rows. Weights lie in panels of GEMM_PANEL columns, each panel
   * row after row; a row has four times `quads` inputs.
   */
  gemm(
    input: number,
    inputStride: number,
    weights: number,
    output: number,
    outputStride: number,
    bias: number,
    blocks: number,
    quads: number,
    panels: number,
  ): void
  /** Each row of output, `width` bytes, = bias + the sum of the `count` rows whose addresses follow one another. */
  sumRows(addresses: number, count: number, rows: number, width: number, bias: number, output: number): void
  /**
   * Input transform of a convolution over three rows (see source/window.ts): rows 4g to 4g + 5 of the input become row g in each
   * of six planes that lie `plane` bytes apart.
   */
  windowInput(input: number, width: number, groups: number, output: number, plane: number): void
  /** Output transform: row g of six planes of products becomes rows 4g to 4g + 3 of the output; the bias is added. */
  windowOutput(
    products: number,
    plane: number,
    groups: number,
    width: number,
    bias: number,
    output: number,
  ): void
  /**
   * Layer normalisation of the largest of three planes of `width` that lie side by side in each row; the rows of
   * `residual`, unless it is 0, are added. The input is overwritten.
   */
  maxout3(
    input: number,
    inputStride: number,
    rows: number,
    width: number,
    gain: number,
    shift: number,
    residual: number,
    output: number,
  ): void
  /**
   * hidden = the larger of two planes of 64 of (bias + the sum of the `count` rows whose addresses stand at `slots`);
   * scores = hidden · weights + scoreBias, weights in `panels` panels of SCORE_PANEL columns.
   */
  score(
    slots: number,
    count: number,
    bias: number,
    hidden: number,
    weights: number,
    scoreBias: number,
    output: number,
    panels: number,
  ): void
}
