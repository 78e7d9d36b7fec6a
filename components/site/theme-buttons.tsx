'use client'

import { Check } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { chooseTheme } from './choose-theme.ts'
import type { Theme } from './theme.ts'
import { drawAtOnce, THEME_CHOICES } from './theme-choices.ts'

/** The choice of the header's switch, spread out. */
export function ThemeButtons({ current }: { current: Theme }) {
  return (
    <form action={chooseTheme} className="grid gap-3 sm:grid-cols-[1.4fr_1fr_1fr]">
      {THEME_CHOICES.map(({ theme, name, Icon }) => (
        <Button
          key={theme}
          type="submit"
          variant="secondary"
          name="theme"
          value={theme}
          aria-pressed={theme === current}
          onClick={() => drawAtOnce(theme)}
          className="w-full justify-start text-left aria-pressed:border-accent aria-pressed:bg-accent-soft"
        >
          <Icon aria-hidden />
          {name}
          {theme === current ? <Check aria-hidden className="ml-auto text-accent" /> : null}
        </Button>
      ))}
    </form>
  )
}
