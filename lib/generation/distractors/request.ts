/** What an option is about. All four options of a question are of one kind. */
export type AnswerKind = AnswerValue['kind']

/** The answer, typed. Dates are ISO strings as short as their grain: 2025-09-09, 2025-09, 2025. */
export type AnswerValue =
  | { kind: 'day' | 'month' | 'year'; iso: string; part?: 'early' | 'mid' | 'late' }
  | { kind: 'number' | 'money' | 'percent' | 'duration'; amount: number; unit?: string; hedge?: string }
  | { kind: 'person'; name: string; gender?: 'm' | 'f' }
  | { kind: 'country' | 'city' | 'office' | 'organisation' | 'nounPhrase' | 'topics'; name: string }

export type OptionRequest = {
  /** The answer as it will be shown; distractors copy its format (case, hedge, digits, unit). */
  answer: string
  value: AnswerValue
  /** The question as asked, and the line above it: no option may stand in them or be told by them. */
  stem: string
  context: string
  article: {
    text: string
    /** YYYY-MM-DD */
    publishedOn: string
    /** Full names of the article's people, places and organisations. */
    names: string[]
    /** ISO dates (of any grain) that the article mentions. */
    dates: string[]
    numbers: number[]
  }
  hint?: {
    /** The office or role that the answer holds: "Deputy Prime Minister". */
    office?: string
    /** Country the answer belongs to, by its usual name. */
    country?: string
    /** Class word: "airline", "party". */
    class?: string
    /** Quantities: "at least 60" only upwards (smaller ones would be true too), "up to" only downwards. */
    direction?: 'up' | 'down'
    /** No distractor may be greater. */
    limit?: number
    /** Full names of people who act in the article and do not fit the question: plausible and surely wrong. */
    acting?: string[]
    /** ISO month or day before which the event cannot lie, by another fact of the article. */
    notBefore?: string
    /** Names that also fit the question by another fact of the article: never offered. */
    never?: string[]
  }
}

/** Three distractors, best first. `why` is a true sentence on why this option is wrong, where one is known. */
export type Options = { distractors: { text: string; recipe: string; why?: string }[] }

/** `reject` is a short code that is counted ("person:unknown", "number:too-few"). */
export type OptionOutcome = Options | { reject: string }
