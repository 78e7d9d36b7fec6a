/**
 * Why nothing was asked about a sentence, in plain words. A code is "stage/detail" ("clause/negated",
 * "options/person:too-few"); several say the same to a person who reads them.
 */
type Because = {
  says: string
  codes: string
  /** Given for every half clause, also of a sentence that fails for another reason: told behind all others. */
  isLast?: true
}

/**
 * By what a code ends in, whichever stage gives it, unless it is named with its stage; "stage/" stands for all others of a
 * stage, "leak-" for a family.
 */
const BECAUSE: Because[] = [
  {
    says: 'It is no full sentence, or was not understood as one: a heading, a caption, a line of a list or a fragment.',
    codes:
      'no-statement no-stop no-verb fragment split glued bullet credit page caption shouted counted continued begun-late complete/length',
  },
  { says: 'It asks or exclaims, and states nothing.', codes: 'question' },
  {
    says: 'It gives somebody’s own words, for which the article does not vouch.',
    codes: 'quoted quotation first-person unquoted',
  },
  { says: 'It says what did not happen, so almost any answer would be as true.', codes: 'negated' },
  {
    says: 'It says what may happen, or would happen under a condition.',
    codes: 'condition modal supposed until',
  },
  {
    says: 'The article itself does not say it for certain.',
    codes: 'hedged not-stated indirect-question',
  },
  {
    says: 'Its grammar is too winding to be turned into a question without a mistake.',
    codes: `no-subject expletive not-finite embedded embedded-conjunct adverbial object-relative subject relative
      construction nested-subject order dative from-to according verb subject-list topics-lead source-lead place-preposition
      place-with-country clause/two-dates round-trip pruned doubled prepositions progressive cut-complement
      blank-first patched`,
    isLast: true,
  },
  {
    says: 'It has signs, brackets or an address in it that a question cannot have.',
    codes: 'signs misspelt',
  },
  {
    says: 'A question about it would be too long, or too short, to be understood.',
    codes: 'long short long-slot',
  },
  {
    says: 'It says “he”, “it” or “they”, and who is meant is not certain.',
    codes: 'pronoun',
  },
  {
    says: 'It points to something said elsewhere (“the visit”, “this plan”), so a question about it would not stand alone.',
    codes: 'definite demonstrative anaphoric deictic vague-subject others relative-clause needs-headline',
  },
  {
    says: 'A reader without the article would not know which event or person is meant.',
    codes: 'anchor-none anchor-weak anchor-undated thin office state-when unknown-person bare',
  },
  {
    says: 'Its time is told in words (“weeks later”, “recently”) that give no certain date.',
    codes: `time relative-date relative-time relative-duration impossible tense next ago decade range vague
      other-year after-publication next-day from date`,
  },
  {
    says: 'Who says it is not told clearly enough, and a question has to name its source.',
    codes: 'source topics-source nobody person-without-role',
  },
  {
    says: 'A question about it would give its own answer away.',
    codes: `leak leak- source-is-answer tells pair two-dates
      options/told options/capital-told options/in-stem options/nested`,
  },
  {
    says: 'The only thing to ask is a day or month too close to that of the article, which stands above every question.',
    codes: 'this-year news-day news-month',
  },
  {
    says: 'Its answer could be guessed from the words around it, or from what everybody knows.',
    codes:
      'clue- usual-country state genitive place-of place-role part-of-place seat with-country nationality name-role',
  },
  { says: 'More than one answer would be right.', codes: 'one-of-many coordinated joined with-how-many' },
  {
    says: 'No three wrong answers were found that are surely wrong and still believable.',
    codes: 'options/ too-few unknown',
  },
  {
    says: 'What it tells is beside the story, or not worth remembering.',
    codes:
      'beside-the-story incidental dull market vague-verb light-when birth survived-by person-unknown-role person-unsure',
  },
  {
    says: 'It is about victims, or about a matter that no quiz should be made of.',
    codes: 'sensitive person-victim',
  },
  {
    says: 'Another question asks about the same, or would be answered by this one.',
    codes: 'same-answer same-clause same-event gives-away implied choose/context',
  },
  {
    says: 'There were enough other questions that readers are likelier to accept.',
    codes: 'limit choose/surplus',
  },
  {
    says: 'What could be asked is of a kind that strict readers accept too rarely to offer it unread.',
    codes: 'chance/ name headline report office-name office-given profession ordinal',
  },
]

const WORDS = new Map(BECAUSE.flatMap(({ says, codes }) => codes.split(/\s+/).map((code) => [code, says])))
const LAST = new Set(BECAUSE.flatMap(({ says, isLast }) => (isLast ? [says] : [])))

const UNKNOWN = 'What could be asked about it did not pass the checks.'
const NOTHING = 'It holds no name, date, number or other fact that Quizwire knows how to ask for.'

/** The sentence for a code, or nothing for one that the table does not know. */
export function wordsForRefusal(code: string): string | undefined {
  const steps = code.split('/')
  const stage = steps.length > 1 ? `${steps[0]}/` : ''
  const last = steps.at(-1) ?? ''
  // "person:too-few" says of what, "construction:dep" says which.
  const details = [last, ...last.split(':').reverse(), last.replace(/-.*/, '-')]
  const names = [...details.map((detail) => `${stage}${detail}`), ...(stage ? [stage] : []), ...details]
  return names.map((name) => WORDS.get(name)).find((words) => words !== undefined)
}

/** What to tell of the codes of one sentence: each sentence once, in the order of the codes as far as they tell much; never nothing. */
export function refusalWords(codes: readonly string[]): string[] {
  if (codes.length === 0) return [NOTHING]
  const told = [...new Set(codes.map((code) => wordsForRefusal(code) ?? UNKNOWN))]
  return [...told.filter((says) => !LAST.has(says)), ...told.filter((says) => LAST.has(says))]
}
