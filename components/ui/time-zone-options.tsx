import type { TimeZoneGroup } from '#lib/accounts/time-zone.ts'

/** What a choice of time zones lists, by region. */
export function TimeZoneOptions({ groups }: { groups: TimeZoneGroup[] }) {
  return groups.map(({ region, zones }) => (
    <optgroup key={region} label={region}>
      {zones.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </optgroup>
  ))
}
