/**
 * A figure of the bench. Each module of scripts/bench/ exports its `name` and `run`, which measures rows. More than
 * `most` fails the bench, as does what could not be measured where there is a `most`.
 */
export type BenchRow = { name: string; value: number; unit: string; note?: string; most?: number }
export type BenchModule = { name: string; run: () => Promise<BenchRow[]> }

export const isAbove = ({ value, most }: BenchRow): boolean => most !== undefined && !(value <= most)
