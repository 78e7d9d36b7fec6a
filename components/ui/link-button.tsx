import Link, { type LinkProps } from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonLook, buttonStyle } from './button-style.ts'

type LinkButtonProps<T> = LinkProps<T> &
  ButtonLook & {
    className?: string
    rel?: string
    'aria-label'?: string
    'aria-describedby'?: string
    children: ReactNode
  }

/** A link to a next step that looks like a button. */
export function LinkButton<T>({ variant, size, className, ...rest }: LinkButtonProps<T>) {
  return <Link className={buttonStyle({ variant, size }, className)} {...rest} />
}
