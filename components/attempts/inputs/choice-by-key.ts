import { ruleOf } from '#lib/questions/kinds.ts'
import type { Choice } from '../player-state.ts'
import type { InputProps } from './input-props.ts'

/** The response after the option at a place was picked; null where picking changes none: there is none, or it is moved. */
export function choiceByKey(
  { kind, options }: Pick<InputProps['question'], 'kind' | 'options'>,
  choice: Choice,
  index: number,
): string[] | null {
  const picked = options[index]?.id
  const { key } = ruleOf(kind)
  if (picked === undefined || (key !== 'option' && key !== 'options')) return null
  if (key === 'option') return [picked]
  // In the order shown, whatever the order of picking, so that equal responses are equal lists.
  const isChosen = (id: string) => (choice?.includes(id) ?? false) !== (id === picked)
  return options.map(({ id }) => id).filter(isChosen)
}
