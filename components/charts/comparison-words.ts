import { formatCount, formatShare, shareOf } from '#components/format/numbers.ts'
import type { Comparison } from '#lib/progress/comparison.ts'

const VERDICTS: Record<Comparison['verdict'], string> = {
  better: 'You have become better.',
  same: 'That is about the same, as far as so many answers can tell.',
  worse: 'That is less than before.',
}

/** "72% → 80%", and what is behind it. */
export function comparisonWords({ now, before, verdict }: Comparison) {
  const share = ({ correct, questions }: Comparison['now']) => formatShare(shareOf(correct, questions))
  const asked = ({ questions }: Comparison['now']) => formatCount(questions, 'question', 'questions')
  return {
    shares: [share(before), share(now)] as const,
    sentence: `Right in the last 30 days (${asked(now)}), after the 30 days before (${asked(before)}). ${VERDICTS[verdict]}`,
  }
}
