/** From this probability on that strict readers accept a question, in words. */
const WORDS: readonly [least: number, word: string][] = [
  [0.8, 'high'],
  [0.6, 'fair'],
  [0, 'low'],
]

/** "high · 82 %": how sure the engine is of a question, 0 to 1. */
export function confidenceWords(quality: number): string {
  const [, word] = WORDS.find(([least]) => quality >= least) ?? [0, 'low']
  return `${word} · ${Math.round(quality * 100)} %`
}
