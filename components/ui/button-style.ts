import { classNames } from './class-names.ts'

export type ButtonLook = {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  size?: 'md' | 'sm'
}

const VARIANTS = {
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  secondary: 'border-edge bg-raised text-ink hover:border-ink hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-accent hover:bg-accent-soft hover:text-accent-strong',
  danger: 'border-wrong bg-transparent text-wrong hover:bg-wrong-soft',
} satisfies Record<NonNullable<ButtonLook['variant']>, string>

const SIZES = {
  md: 'min-h-11 gap-2 px-4 py-2 text-base',
  sm: 'min-h-11 sm:min-h-9 gap-1.5 px-3 py-1 text-sm',
} satisfies Record<NonNullable<ButtonLook['size']>, string>

/** The look that buttons and links that act like one share. */
export function buttonStyle({ variant = 'primary', size = 'md' }: ButtonLook, className?: string): string {
  return classNames(
    'inline-flex items-center justify-center rounded-md border font-medium leading-tight transition-colors',
    'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55',
    '[&_svg]:size-[1.15em] [&_svg]:shrink-0',
    VARIANTS[variant],
    SIZES[size],
    className,
  )
}
