/** So often something is done to know how long it takes. */
export const ROUNDS = 40

/** How long it takes in the median, and what all but one of twenty stay within; in milliseconds. */
export async function timesOf(
  work: () => Promise<unknown>,
  rounds = ROUNDS,
): Promise<{ median: number; slow: number }> {
  const times: number[] = []
  for (let round = -Math.ceil(rounds / 8); round < rounds; round += 1) {
    const began = performance.now()
    await work()
    if (round >= 0) times.push(performance.now() - began) // the first ones warm up
  }
  const ordered = times.toSorted((a, b) => a - b)
  const at = (share: number) => ordered[Math.floor(ordered.length * share)] ?? Number.NaN
  return { median: at(0.5), slow: at(0.95) }
}
