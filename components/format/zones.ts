/** Moments on the clocks of a class. Its zone is named: who reads them may live in another. */
import { formatMoment } from './dates.ts'

/** "America/New York", of an IANA name. */
export const zoneName = (timeZone: string): string => timeZone.replaceAll('_', ' ')

/** "October 14, 2025 at 9:05 AM (Europe/Rome)". */
export const formatMomentIn = (iso: string, timeZone: string): string =>
  `${formatMoment(iso, timeZone)} (${zoneName(timeZone)})`
