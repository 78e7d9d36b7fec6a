/** What to say to a score, from the best down; the first whose share is reached. */
const WORDS: { from: number; word: string; sentence: string }[] = [
  { from: 1, word: 'All right', sentence: 'Every answer was right. You know this article.' },
  { from: 0.8, word: 'Very good', sentence: 'Almost all of it is yours. Look at what is left below.' },
  { from: 0.6, word: 'Good', sentence: 'You know most of it. The rest is explained below.' },
  { from: 0.4, word: 'A good start', sentence: 'Read the explanations below, then take it again.' },
  { from: 0, word: 'Worth another look', sentence: 'Read the marked sentences below, then take it again.' },
]

export function scoreWords(share: number): { word: string; sentence: string } {
  return WORDS.find(({ from }) => share >= from) ?? WORDS.at(-1)!
}
