import type { Generated } from '#lib/generation/generate.ts'
import type { GeneratedQuestion } from '#lib/generation/generated-question.ts'

/** An article of ours, and what a generator could have made of it. */
export const ferry = {
  title: 'The ferry of Port Ellery sails again',
  publishedOn: '2025-10-14',
  text: `The ferry of Port Ellery will sail again on May 3, the harbour council said on Monday. It lay in dock for eleven months.

The repair cost 2.4 million euros, which was more than the council had planned. Mayor Ina Brandt called it “money well spent”.

About 900 people took the ferry every day before a crack was found in its hull.`,
}

const asked: { stem: string; options: [string, string, string, string]; topic: string; quote: string }[] = [
  {
    stem: 'When will the ferry of Port Ellery sail again?',
    options: ['On May 3', 'On May 10', 'On April 3', 'On June 3'],
    topic: 'Transport',
    quote: 'The ferry of Port Ellery will sail again on May 3, the harbour council said on Monday.',
  },
  {
    stem: 'How much did the repair of the ferry cost?',
    options: ['2.4 million euros', '1.4 million euros', '4.8 million euros', '3.6 million euros'],
    topic: 'Money',
    quote: 'The repair cost 2.4 million euros',
  },
  {
    stem: 'Who called the repair “money well spent”?',
    options: ['Mayor Ina Brandt', 'The captain', 'A shipwright', 'The minister'],
    topic: 'Transport',
    quote: 'Mayor Ina Brandt called it “money well spent”.',
  },
]

/** What can be found out only by seeing a key: none of it may reach a player before the attempt is submitted. */
export const secret = { why: 'SECRET-WHY', explanation: 'SECRET-EXPLANATION', rule: 'SECRET-RULE' }

export function ferryQuestions(): GeneratedQuestion[] {
  return asked.map(({ stem, options, topic, quote }, index) => {
    const start = ferry.text.indexOf(quote)
    return {
      kind: 'wh',
      context: `October 14, 2025 · ${topic}`,
      stem,
      options: options.map((text) => ({ text, why: secret.why })),
      key: 0,
      explanation: secret.explanation,
      topic,
      asOf: null,
      evidence: [{ start, end: start + quote.length, quote }],
      score: 0.9,
      certain: true,
      rule: secret.rule,
      fact: index,
    }
  })
}

/** A question that the generator is less certain of; `score` orders several. */
export function ferrySpare(
  stem = 'How many people took the ferry every day?',
  score = 0.41,
): GeneratedQuestion {
  const quote = 'About 900 people took the ferry every day before a crack was found in its hull.'
  const start = ferry.text.indexOf(quote)
  const [first] = ferryQuestions()
  return {
    ...first!,
    stem,
    options: ['About 900', 'About 700', 'About 400', 'About 90'].map((text) => ({ text, why: secret.why })),
    topic: 'Crowds',
    evidence: [{ start, end: start + quote.length, quote }],
    score,
    certain: false,
  }
}

/** A sentence of the ferry article that no certain question asks about, with what refused it. */
export function ferryUnasked(quote: string, ...reasons: string[]): Generated['unasked'][number] {
  const start = ferry.text.indexOf(quote)
  return { start, end: start + quote.length, reasons }
}

/** The outcome of a generation on the ferry article; questions can be changed or left out. */
export function ferryGenerated(questions: GeneratedQuestion[] = ferryQuestions()): Generated {
  const facts = asked.map(({ quote }, index) => ({
    kind: 'event',
    statement: quote,
    content: { slot: index },
    subjectKey: 'ferry',
    asOf: null,
    expiresAt: null,
    evidence: ferryQuestions()[index]?.evidence ?? [],
  }))
  return { words: 70, facts, questions, unasked: [], rejects: {}, took: { analyse: 1, generate: 1 } }
}
