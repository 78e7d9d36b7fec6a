/** Holds the IANA name of the browser's time zone; the page writes it, making a user reads it. */
export const TIME_ZONE_COOKIE = 'quizwire.time_zone'

/** Whether this system knows the time zone by that IANA name. */
export function isTimeZone(value: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/.test(value)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}

export type TimeZoneGroup = { region: string; zones: { value: string; name: string }[] }

/** Time zones to choose from by region, the present one among them in any case. */
export function timeZoneGroups(present: string): TimeZoneGroup[] {
  const zones = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), present])]
  const regions = Map.groupBy(zones, (zone) =>
    zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : 'World',
  )
  return [...regions].map(([region, ofRegion]) => ({
    region,
    zones: ofRegion.map((value) => ({ value, name: timeZoneName(value) })),
  }))
}

/** "America/Argentina/Buenos_Aires" as people read it: "Argentina – Buenos Aires". */
export const timeZoneName = (zone: string): string =>
  zone
    .split('/')
    .slice(zone.includes('/') ? 1 : 0)
    .join(' – ')
    .replaceAll('_', ' ')
