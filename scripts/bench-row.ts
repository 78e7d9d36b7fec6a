/**
 * A figure of the bench. Each module of scripts/bench/ exports its `name` and `run`, which measures rows. More than
 * `most`, or nothing that could be measured where there is a `most`, fails the bench.
 */
export type BenchRow = { name: string; value: number; unit: string; note?: string; most?: number }
export type BenchModule = { name: string; run: () => Promise<BenchRow[]> }

export const isAbove = ({ value, most }: BenchRow): boolean => most !== undefined && !(value <= most)
