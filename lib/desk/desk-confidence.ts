/** From so many per cent on, in words; below half is what the engine would not offer. */
const WORDS: readonly [least: number, word: string][] = [
  [80, 'high'],
  [50, 'fair'],
  [0, 'low'],
]

/** "high · 82 %": how likely strict readers accept a question, from 0 to 1. */
export function confidenceWords(quality: number): string {
  const percent = Math.round(quality * 100)
  const [, word] = WORDS.find(([least]) => percent >= least) ?? [0, 'low']
  return `${word} · ${percent} %`
}
