import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

/** A raised sheet of paper. Sparingly: hairlines and space divide a page better than boxes do, and never one in another. */
export function Panel({ className, ...rest }: ComponentProps<'div'>) {
  return (
    <div
      className={classNames('rounded-lg border border-hairline bg-raised p-5 sm:p-6', className)}
      {...rest}
    />
  )
}
