import { settings } from '../env.ts'

/**
 * Where the site is, as letters and commands say it. Never taken from a request: whoever asks for a new password
 * for somebody else could name their own host.
 */
export function siteAddress(): string {
  const { BASE_URL, HOST, PORT } = settings()
  if (BASE_URL) return BASE_URL.replace(/\/+$/, '')
  const host = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`
}

/**
 * Where whoever asks has the site before them, for links that they show to others in the room: the set address, or else
 * the host that their own browser asked.
 */
export function addressAskedFrom(asked: Headers): string {
  const host = asked.get('host')
  if (settings().BASE_URL || !host || !/^[\w.:[\]-]+$/.test(host)) return siteAddress()
  return `${asked.get('x-forwarded-proto') === 'https' ? 'https' : 'http'}://${host}`
}
