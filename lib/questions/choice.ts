/** Choices: what a person gave as a response, before anybody knows whether it is right. */
import { MOST_TYPED, type QuestionKind, ruleOf } from './kinds.ts'

type Asked = { kind: QuestionKind; options: readonly { id: string }[] }

const CHOICES: Record<ReturnType<typeof ruleOf>['key'], (ids: string[], choice: string[]) => boolean> = {
  option: (ids, choice) => choice.length === 1 && within(ids, choice),
  options: (ids, choice) => distinct(choice) && within(ids, choice),
  order: (ids, choice) => choice.length === ids.length && distinct(choice) && within(ids, choice),
  number: isTyped,
  texts: isTyped,
}

/** A choice that may be stored for this question. An empty one takes the answer back. */
export function isChoice({ kind, options }: Asked, choice: string[]): boolean {
  const ids = options.map(({ id }) => id)
  return choice.length === 0 || CHOICES[ruleOf(kind).key](ids, choice)
}

function isTyped(_ids: string[], choice: string[]): boolean {
  const [typed = ''] = choice
  const isText = typed.isWellFormed() && !typed.includes('\0') && typed.trim() !== ''
  return choice.length === 1 && isText && typed.length <= MOST_TYPED
}

const within = (ids: string[], choice: string[]): boolean => choice.every((id) => ids.includes(id))
const distinct = (values: string[]): boolean => new Set(values).size === values.length
