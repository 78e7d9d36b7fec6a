import type { ComponentProps } from 'react'
import { controlStyle } from './control-style.ts'

export function TextArea({ className, rows = 6, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={rows} className={controlStyle(className)} {...rest} />
}
