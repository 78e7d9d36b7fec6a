/** A person's choice of look; `system` follows the device. */
const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Name of the cookie that keeps it. */
export const THEME_COOKIE = 'theme'

/** The choice in a cookie or form; anything unknown follows the device. */
export function parseTheme(value: unknown): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system'
}
