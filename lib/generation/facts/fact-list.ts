import type { Candidate } from '../ask/candidate.ts'
import type { Ready } from '../choose.ts'
import { nameParts } from '../entities/entity.ts'
import type { GeneratedEvidence, GeneratedFact } from '../generated-question.ts'
import type { Story } from '../story.ts'
import type { Clause, Slot } from './clause.ts'
import { subjectEntity } from './telling.ts'

/** The facts of an article as they are stored, each once. */
export class FactList {
  readonly all: GeneratedFact[] = []
  readonly #story: Story
  readonly #ofClause = new Map<Clause, number>()
  readonly #ofSentence = new Map<number, number>()

  constructor(story: Story) {
    this.#story = story
  }

  addClause(clause: Clause, statement: string): void {
    const subject = subjectEntity(this.#story, clause)
    this.#ofClause.set(clause, this.all.length)
    this.all.push({
      kind: clause.embedding,
      statement,
      content: {
        verb: clause.verb.lemma,
        passive: clause.passive,
        future: clause.future,
        attributed: clause.source !== undefined,
        slots: clause.slots.map((slot) => slotContent(slot)),
        flags: [...clause.flags],
      },
      subjectKey: nameParts(subject?.name ?? clause.subjectHead.lemma).join('-'),
      asOf: isPast(clause) ? null : this.#story.publishedOn,
      expiresAt: null,
      evidence: [this.evidence(clause.sentence)],
    })
  }

  /** The sentence's place in the article, exactly. */
  evidence(sentence: number): GeneratedEvidence {
    const { start, end } = this.#story.reading.sentences[sentence]!
    return { start, end, quote: this.#story.reading.text.slice(start, end) }
  }

  /** The fact that a question asks; a report with a blank is a fact of its own. */
  indexOf({ candidate, parts }: Pick<Ready, 'candidate' | 'parts'>): number {
    if (candidate.kind === 'order' && parts) return this.#addOrder(candidate, parts)
    const known = candidate.clause
      ? this.#ofClause.get(candidate.clause)
      : this.#ofSentence.get(candidate.sentence)
    if (known !== undefined) return known
    const index = this.all.length
    this.#ofSentence.set(candidate.sentence, index)
    this.all.push({
      kind: 'report',
      statement: candidate.statement,
      content: { rule: candidate.rule, value: candidate.value },
      subjectKey: candidate.answer.toLowerCase(),
      asOf: null,
      expiresAt: null,
      evidence: [this.evidence(candidate.sentence)],
    })
    return index
  }

  /** When several things happened is one fact. */
  #addOrder(candidate: Candidate, parts: Ready[]): number {
    return (
      this.all.push({
        kind: 'order',
        statement: candidate.statement,
        content: { rule: candidate.rule, dates: parts.map((part) => part.candidate.value) },
        subjectKey: 'order',
        asOf: null,
        expiresAt: null,
        evidence: parts.map((part) => this.evidence(part.candidate.sentence)),
      }) - 1
    )
  }
}

function isPast(clause: Clause): boolean {
  return clause.verb.tag === 'VBD' || clause.auxiliaries.some((aux) => aux.tag === 'VBD')
}

function slotContent(slot: Slot): Record<string, unknown> {
  return {
    kind: slot.kind,
    ...(slot.prep ? { preposition: slot.prep } : {}),
    text: slot.words.map((word) => word.text).join(' '),
    ...(slot.date ? { date: slot.date.iso } : {}),
  }
}
