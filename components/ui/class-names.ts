import { type ClassValue, clsx } from 'clsx'

/**
 * Joins class names. Of two Tailwind classes for one property the later one in the style sheet holds (the larger size, the
 * longhand), so a class from outside should rather set what the component leaves open.
 */
export function classNames(...values: ClassValue[]): string {
  return clsx(values)
}
