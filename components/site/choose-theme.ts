'use server'

import { cookies } from 'next/headers'
import { parseTheme, THEME_COOKIE } from './theme.ts'

const YEAR = 365 * 24 * 60 * 60

/** Keeps the choice for a year; the layout reads it and draws the page in it. */
export async function chooseTheme(form: FormData): Promise<void> {
  const theme = parseTheme(form.get('theme'))
  const jar = await cookies()
  if (theme === 'system') jar.delete(THEME_COOKIE)
  else jar.set(THEME_COOKIE, theme, { maxAge: YEAR, path: '/', sameSite: 'lax', httpOnly: true })
}
