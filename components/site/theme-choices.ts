import { Monitor, Moon, Sun } from 'lucide-react'
import type { Theme } from './theme.ts'

export const THEME_CHOICES = [
  { theme: 'system', name: 'As my device', Icon: Monitor },
  { theme: 'light', name: 'Light', Icon: Sun },
  { theme: 'dark', name: 'Dark', Icon: Moon },
] as const satisfies { theme: Theme; name: string; Icon: unknown }[]

/** Draws the choice at once; the server's answer only confirms it. */
export function drawAtOnce(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
