/** The kinds of questions and what each may hold. A new kind is a row here, a way of marking and an input. */

type KindRule = {
  /** How many options it has: at least and at most. */
  options: readonly [least: number, most: number]
  /** What the key holds: one option, some of them, all in their right order, one number, or the accepted texts. */
  key: 'option' | 'options' | 'order' | 'number' | 'texts'
  /** Whether each attempt shows the options in an order of its own. */
  shuffled: boolean
  /** Texts of the options, in this order, where they are always the same. */
  texts?: readonly string[]
  /** The stem is a sentence with one blank, written `_____`. */
  blank?: true
}

export const KINDS = {
  /** A question with one right option. */
  wh: { options: [2, 10], key: 'option', shuffled: true },
  /** A sentence of the article with one blank. */
  complete: { options: [2, 10], key: 'option', shuffled: true, blank: true },
  /** Some of the options are right, and not all. */
  several: { options: [2, 10], key: 'options', shuffled: true },
  /** A statement. */
  trueFalse: { options: [2, 2], key: 'option', shuffled: false, texts: ['True', 'False'] },
  /** Events to be put in order. */
  order: { options: [2, 10], key: 'order', shuffled: true },
  /** A number to be typed, right within a tolerance. */
  number: { options: [0, 0], key: 'number', shuffled: false },
  /** A few words to be typed. */
  short: { options: [0, 0], key: 'texts', shuffled: false },
} as const satisfies Record<string, KindRule>

export type QuestionKind = keyof typeof KINDS

/** How long a typed response may be, in UTF-16 units. */
export const MOST_TYPED = 200

export const ruleOf = (kind: QuestionKind): KindRule => KINDS[kind]

/** Whether a unit is written before its number: "€5". */
export const isSign = (unit: string): boolean => /^\p{Sc}$/u.test(unit)
