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
