import { Check, Contrast, Minus, X } from 'lucide-react'
import type { Verdict } from './verdict.ts'

const SIGNS = { right: Check, partly: Contrast, wrong: X, open: Minus }

/** The sign of a verdict; a word stands beside it. */
export function VerdictSign({ kind }: Pick<Verdict, 'kind'>) {
  const Sign = SIGNS[kind]
  return <Sign aria-hidden className="size-4" strokeWidth={2.5} />
}
