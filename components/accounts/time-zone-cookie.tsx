'use client'

import { useEffect } from 'react'
import { TIME_ZONE_COOKIE } from '#lib/accounts/time-zone.ts'

const YEAR = 365 * 24 * 60 * 60

/** Tells the server the browser's time zone, so that whoever signs up or goes on as a guest has it from the start. */
export function TimeZoneCookie() {
  useEffect(() => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
    // biome-ignore lint/suspicious/noDocumentCookie: not all browsers have the cookie store yet
    document.cookie = `${TIME_ZONE_COOKIE}=${encodeURIComponent(timeZone)}; path=/; max-age=${YEAR}; samesite=lax`
  }, [])
  return null
}
