import Link, { type LinkProps } from 'next/link'
import type { ReactNode } from 'react'

type KickerLinkProps<T> = LinkProps<T> & { children: ReactNode }

/** The way back over a headline: as tall as a finger on phones, without moving what is around it. */
export function KickerLink<T>(props: KickerLinkProps<T>) {
  return <Link className="-my-3 inline-flex min-h-11 items-center hover:underline" {...props} />
}
