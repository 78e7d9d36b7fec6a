import { describe, expect, test } from 'vitest'
import { isTimeZone, timeZoneGroups, timeZoneName } from '../../lib/accounts/time-zone.ts'

describe('time zones', () => {
  test.each(['UTC', 'Europe/Paris', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])('%s is one', (zone) => {
    expect(isTimeZone(zone)).toBe(true)
  })

  test.each(['', 'Mars/Olympus', '+01:00', '../etc/passwd', 'Europe/Paris\u0000', 'a'.repeat(500)])(
    '%j is none',
    (zone) => {
      expect(isTimeZone(zone)).toBe(false)
    },
  )

  test('to choose from stand under their regions, with UTC and the present one', () => {
    const groups = timeZoneGroups('Asia/Calcutta')
    const zonesOf = (name: string) => groups.find(({ region }) => region === name)?.zones
    expect(zonesOf('World')).toContainEqual({ value: 'UTC', name: 'UTC' })
    expect(zonesOf('Europe')).toContainEqual({ value: 'Europe/Rome', name: 'Rome' })
    expect(zonesOf('Asia')).toContainEqual({ value: 'Asia/Calcutta', name: 'Calcutta' })
    const all = groups.flatMap(({ zones }) => zones.map(({ value }) => value))
    expect(new Set(all).size).toBe(all.length)
    expect(all.filter((zone) => !isTimeZone(zone))).toEqual([])
  })

  test.each([
    ['America/Argentina/Buenos_Aires', 'Argentina – Buenos Aires'],
    ['Europe/Rome', 'Rome'],
    ['UTC', 'UTC'],
  ])('%s is read as %s', (zone, name) => {
    expect(timeZoneName(zone)).toBe(name)
  })
})
