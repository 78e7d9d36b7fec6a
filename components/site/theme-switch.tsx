'use client'

import { Check, SunMoon } from 'lucide-react'
import { useRef } from 'react'
import { chooseTheme } from './choose-theme.ts'
import type { Theme } from './theme.ts'
import { drawAtOnce, THEME_CHOICES } from './theme-choices.ts'

/** Light, dark, or as the device. A popover of the browser's own: opens and sends without JavaScript too. */
export function ThemeSwitch({ current }: { current: Theme }) {
  const menu = useRef<HTMLFormElement>(null)
  return (
    <>
      <button
        type="button"
        popoverTarget="theme-menu"
        aria-label="Light or dark"
        className="inline-flex size-11 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink"
      >
        <SunMoon aria-hidden className="size-5" />
      </button>
      <form
        ref={menu}
        id="theme-menu"
        popover="auto"
        action={chooseTheme}
        className="theme-menu rounded-lg border border-hairline bg-raised p-1.5 text-ink shadow-raised"
      >
        {THEME_CHOICES.map(({ theme, name, Icon }) => (
          <button
            key={theme}
            type="submit"
            name="theme"
            value={theme}
            aria-pressed={theme === current}
            onClick={() => {
              drawAtOnce(theme)
              menu.current?.hidePopover()
            }}
            className="flex min-h-11 w-full items-center gap-2.5 rounded-md px-3 text-left hover:bg-sunken"
          >
            <Icon aria-hidden className="size-4 text-ink-soft" />
            {name}
            {theme === current ? <Check aria-hidden className="ml-auto size-4 text-accent" /> : null}
          </button>
        ))}
      </form>
    </>
  )
}
