import { classNames } from './class-names.ts'

/** The look that text inputs, text areas, selects and date inputs share. */
export function controlStyle(className?: string): string {
  return classNames(
    'block min-h-11 w-full rounded-md border border-edge bg-raised px-3 py-2 text-base text-ink',
    'placeholder:text-ink-faint hover:border-ink disabled:opacity-55',
    'aria-invalid:border-wrong aria-invalid:ring-1 aria-invalid:ring-wrong',
    className,
  )
}
