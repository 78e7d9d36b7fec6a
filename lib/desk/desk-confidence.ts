/** From so many per cent on, in words; what is low is not offered (generation/generate.ts). */
const WORDS: readonly [least: number, word: string][] = [
  [70, 'high'],
  [40, 'fair'],
  [0, 'low'],
]

/** "high · 82 %": how likely strict readers accept a question, from 0 to 1. */
export function confidenceWords(quality: number): string {
  const percent = Math.round(quality * 100)
  const [, word] = WORDS.find(([least]) => percent >= least) ?? [0, 'low']
  return `${word} · ${percent} %`
}
