import type { ComponentProps } from 'react'
import { controlStyle } from './control-style.ts'

/** One line of text; also for `type="email"`, `"password"`, `"url"`, `"search"` and `"date"`. */
export function TextInput({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input type={type} className={controlStyle(className)} {...rest} />
}
