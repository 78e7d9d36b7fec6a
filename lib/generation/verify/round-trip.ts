import type { Candidate } from '../ask/candidate.ts'
import { type Reading, read } from '../tokens.ts'
import { kids } from '../tree.ts'

/**
 * Parses the canonical statement again: where it no longer has one clause with the fact's verb and one subject, the
 * clause was misread or badly cut. (Parsing the question itself proves nothing: the model reads questions badly.)
 */
export function survivesRoundTrip({ statement, clause, kind, rule }: Candidate): boolean {
  const reading = read(statement, [{ start: 0, end: statement.length }])
  const roots = reading.words.filter((word) => word.head === word.index)
  const [root] = roots
  if (roots.length !== 1 || !root) return false
  // A count of casualties is told with a verb of its own.
  if (kind === 'complete' || !clause || rule === 'casualties')
    return ['VERB', 'AUX'].includes(root.pos) && hasSubject(reading, root.index)
  // "was to travel": the plan's verb stands below "was".
  const lemmas = [
    root.lemma,
    ...(root.lemma === 'be' ? kids(reading, root, 'xcomp').map((word) => word.lemma) : []),
  ]
  return lemmas.includes(clause.verb.lemma) && hasSubject(reading, root.index)
}

function hasSubject(reading: Reading, root: number): boolean {
  return kids(reading, reading.words[root]!, 'nsubj', 'nsubjpass', 'expl').length === 1
}
