/** What is wrong with a question of its kind: options, key, unit and blank that do not fit together. */
import { MOST_TYPED, type QuestionKind, ruleOf } from './kinds.ts'
import { isNumberKey } from './number-answer.ts'
import { plainAnswer } from './short-answer.ts'

type Parts = {
  kind: QuestionKind
  stem: string
  options: { id: string; text: string }[]
  key: string[]
  tolerance: number | null
  unit: string | null
}

type Keyed = { ids: string[]; key: string[] }

const KEY_RULES: Record<ReturnType<typeof ruleOf>['key'], [holds: (keyed: Keyed) => boolean, rule: string]> =
  {
    option: [({ ids, key }) => key.length === 1 && within(ids, key), 'the key must be one of the options'],
    options: [
      ({ ids, key }) => key.length > 0 && key.length < ids.length && distinct(key) && within(ids, key),
      'the key must be some of the options, not all, each once',
    ],
    order: [
      ({ ids, key }) => key.length === ids.length && distinct(key) && within(ids, key),
      'the key must hold every option once, in the right order',
    ],
    number: [
      ({ key }) => key.length === 1 && key.every(isNumberKey),
      'the key must be one number in digits, with a point before decimals',
    ],
    texts: [
      ({ key }) =>
        key.length > 0 && key.every((form) => form.length <= MOST_TYPED && plainAnswer(form) !== ''),
      `the key must hold the accepted texts, each with a letter or digit and at most ${MOST_TYPED} characters`,
    ],
  }

/** Sentences about what is wrong; none for a question as it should be. */
export function kindProblems({ kind, stem, options, key, tolerance, unit }: Parts): string[] {
  const rule = ruleOf(kind)
  const [least, most] = rule.options
  const ids = options.map(({ id }) => id)
  const texts = options.map(({ text }) => text)
  const [keyHolds, keyRule] = KEY_RULES[rule.key]
  const checks: [boolean, string][] = [
    [options.length >= least && options.length <= most, `it must have ${least} to ${most} options`],
    [distinct(ids), 'option ids must differ'],
    [distinct(texts), 'options must differ'],
    [
      !rule.texts || rule.texts.every((text, index) => text === texts[index]),
      `its options are ${rule.texts?.join(', ')}`,
    ],
    [keyHolds({ ids, key }), keyRule],
    [
      rule.key === 'number' || (tolerance === null && unit === null),
      'only a number has a tolerance and a unit',
    ],
    [!rule.blank || stem.includes('_____'), 'a sentence to complete needs its blank'],
  ]
  return checks.filter(([holds]) => !holds).map(([, sentence]) => sentence)
}

const within = (ids: string[], key: string[]): boolean => key.every((id) => ids.includes(id))
const distinct = (values: string[]): boolean => new Set(values).size === values.length
