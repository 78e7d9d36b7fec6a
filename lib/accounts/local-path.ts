const base = 'http://local.invalid'

/**
 * A path of this site to go on to after signing in, or `/`. Whatever a browser could read as another site
 * (`//host`, `/\host`, a scheme, control characters that browsers drop) is refused.
 */
export function localPath(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/') || next.length > 2000) return '/'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be found
  if (/^[/\\]{2}|[\\\u0000-\u0020\u007f]/.test(next)) return '/'
  if (!URL.canParse(next, base)) return '/'
  const url = new URL(next, base)
  if (url.origin !== base || url.pathname.startsWith('//')) return '/'
  return url.pathname + url.search + url.hash
}

/** The sign-in page that leads on to a path of this site afterwards. */
export const signInPath = (next: string): `/sign-in?next=${string}` =>
  `/sign-in?next=${encodeURIComponent(localPath(next))}`

/** The page for a password of one's own, which leads on to a path of this site afterwards. */
export const choosePasswordPath = (next: string): `/choose-password?next=${string}` =>
  `/choose-password?next=${encodeURIComponent(localPath(next))}`

/** The sign-up page that leads on to a path of this site afterwards. */
export const signUpPath = (next: string): `/sign-up?next=${string}` =>
  `/sign-up?next=${encodeURIComponent(localPath(next))}`
