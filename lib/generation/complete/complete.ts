import type { Candidate } from '../ask/candidate.ts'
import type { Doubting } from '../doubt.ts'
import { attempt, count, Refusal, type Rejects, unlessRefused } from '../refusal.ts'
import type { Story } from '../story.ts'
import type { SentenceSpan } from '../tokens.ts'
import { headOf, kids } from '../tree.ts'
import { NEGATIONS } from '../words.ts'
import { BLANK, type Blank } from './blank.ts'
import { findBlanks } from './blanks.ts'
import { outlookBlanks } from './outlook.ts'
import { showSentence } from './refer.ts'
import type { Piece, Shown } from './showing.ts'
import { type Cut, connectiveCuts, safeCuts } from './trim.ts'
import { refusedSentence } from './usable.ts'
import { textOf } from './written.ts'

const MOST_WORDS = 34
const FEWEST_WORDS = 8

/** "Complete the report": the article's own sentences with one blank each. */
export function completeReports(story: Story, rejects: Rejects): Candidate[] {
  const out: Candidate[] = []
  for (const span of story.reading.sentences) {
    const refused = refusedSentence(story, span)
    const outlook = refused === 'condition' ? outlookBlanks(story, span) : []
    if (refused && outlook.length === 0) count(rejects, `complete/${refused}`, span.index)
    const sure = findBlanks(story, span).filter(({ doubts }) => doubts.length === 0)
    for (const blank of refused ? outlook : sure) {
      const named = attempt(rejects, 'complete', span.index, () =>
        completeSentence(story, span, blank, false),
      )
      if (!named) continue
      out.push(named)
      // The same with "Russia's president" for a name that may be another question's key.
      const veiled = unlessRefused(() => completeSentence(story, span, blank, true))
      if (veiled?.flags.has('veiled')) out.push(veiled)
    }
  }
  return out
}

/** What a report may hold that a strict reader doubts: its words are the article's own, conditions and all. */
const DOUBTFUL = new Set(['condition', 'hedged', 'dull', 'counted'])

/** Reports of which a strict reader may doubt that they stand alone, or are worth completing. */
export function completeDoubtfully(story: Story): Candidate[] {
  return story.reading.sentences.flatMap((span) => {
    const refused = refusedSentence(story, span)
    if (refused && !DOUBTFUL.has(refused)) return []
    return findBlanks(story, span).flatMap((blank) => {
      const doubts = new Set([...blank.doubts, ...(refused ? [refused] : [])])
      const made = unlessRefused(() => completeSentence(story, span, blank, false, doubts))
      return made && doubts.size > 0 ? [made] : []
    })
  })
}

/** First with as much of the sentence as fits, then with every safe cut made. */
function completeSentence(
  story: Story,
  span: SentenceSpan,
  blank: Blank,
  veil: boolean,
  doubts?: Set<string>,
): Candidate {
  if (isDenied(story, blank)) throw new Refusal('negated')
  const shown =
    unlessRefused(() => show(story, span, blank, false, veil)) ??
    unlessRefused(() => show(story, span, blank, true, veil)) ??
    show(story, span, blank, true, veil, { doubts })
  const hidden = new Set(blank.words.map((word) => word.index))
  return {
    kind: 'complete',
    rule: blank.rule,
    stem: reportOf(shown, hidden, BLANK, span).replace(/^… /u, ''),
    answer: blank.answer,
    value: blank.value,
    hint: blank.hint,
    statement: textOf(shown.pieces, hidden, blank.answer),
    gap: textOf(shown.pieces, hidden, BLANK),
    report: reportOf(shown, hidden, blank.reported ?? blank.answer, span),
    sentence: span.index,
    answerWords: { first: blank.words[0]!.index, last: blank.words.at(-1)!.index + 1 },
    needsHeadline: shown.needsHeadline,
    asOf: false,
    ...(blank.entity ? { entity: blank.entity } : {}),
    doubts: doubts ?? new Set(),
    flags: new Set([...(shown.repairs > 0 ? ['repaired'] : []), ...(shown.veiled ? ['veiled'] : [])]),
  }
}

/** The blank belongs to a verb that is denied: any answer would be as true. */
function isDenied(story: Story, blank: Blank): boolean {
  let word = blank.words[0]!
  for (let i = 0; i < 10; i++) {
    const denied =
      kids(story.reading, word, 'neg').length > 0 ||
      kids(story.reading, word, 'advmod').some((adverb) => NEGATIONS.has(adverb.lower))
    if (denied) return true
    const head = headOf(story.reading, word)
    if (head === word) return false
    word = head
  }
  return false
}

function show(
  story: Story,
  span: SentenceSpan,
  blank: Blank,
  everyCut: boolean,
  veil: boolean,
  doubting: Doubting = {},
): Cropped {
  const kept = new Set<number>()
  for (let i = span.first; i < span.last; i++) kept.add(i)
  for (const cut of connectiveCuts(story, span)) remove(kept, cut)
  const hidden = new Set(blank.words.map((word) => word.index))
  const root = story.reading.words.slice(span.first, span.last).find((word) => word.head === word.index)
  const needed = [...hidden, ...(root ? [root.index] : [])]
  for (const cut of safeCuts(story, span).sort((a, b) => b.first - a.first)) {
    if (!everyCut && kept.size <= MOST_WORDS) break
    const holds = needed.some((index) => index >= cut.first && index < cut.last)
    if (!holds && kept.size - (cut.last - cut.first) >= FEWEST_WORDS) remove(kept, cut)
  }
  if (kept.size > MOST_WORDS + 6) throw new Refusal('long')
  return { ...showSentence(story, span, kept, hidden, veil, doubting), kept }
}

function remove(kept: Set<number>, cut: Cut): void {
  for (let i = cut.first; i < cut.last; i++) kept.delete(i)
}

type Cropped = Shown & { kept: ReadonlySet<number> }

/** The sentence with its blank filled, "…" for what was left out: it is shown as a quotation. */
function reportOf(shown: Cropped, hidden: ReadonlySet<number>, fill: string, span: SentenceSpan): string {
  const omitted = (from: number, to: number) => {
    for (let i = from; i < to; i++) if (!shown.kept.has(i)) return true
    return false
  }
  const pieces = shown.pieces.map((piece, i): Piece => {
    const from = shown.pieces[i - 1]?.index ?? span.first - 1
    return omitted(from + 1, piece.index) ? { ...piece, text: `… ${piece.text}` } : piece
  })
  return textOf(pieces, hidden, fill)
    .replace(/,? … ([.,])/gu, (_all, sign) => (sign === '.' ? ' ….' : ' …,'))
    .replace(/ ….$/u, ' …')
}
