/** A figure of the bench. Each module of scripts/bench/ exports its `name` and `run`, which measures rows. */
export type BenchRow = { name: string; value: number; unit: string; note?: string }
export type BenchModule = { name: string; run: () => Promise<BenchRow[]> }
