import type { ComponentType } from 'react'
import type { QuestionKind } from '#lib/questions/kinds.ts'
import type { InputProps } from './input-props.ts'
import { OneInput } from './one-input.tsx'
import { OrderInput } from './order-input.tsx'
import { SeveralInput } from './several-input.tsx'
import { TypedInput } from './typed-input.tsx'

const INPUTS: Record<QuestionKind, ComponentType<InputProps>> = {
  wh: OneInput,
  complete: OneInput,
  several: SeveralInput,
  trueFalse: OneInput,
  order: OrderInput,
  number: TypedInput,
  short: TypedInput,
}

/** Takes the response to a question of any kind, inside a fieldset that names the question and can be disabled. */
export function QuestionInput(props: InputProps) {
  const { kind } = props.question
  const Input = INPUTS[kind]
  return (
    <div className="mt-6">
      {/* Goes with the form only while an answer is taken: without it, nothing chosen would mean taken back. */}
      <input type="hidden" name="asked" value={kind} />
      <Input {...props} />
    </div>
  )
}
