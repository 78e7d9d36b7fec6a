import type { Route } from 'next'
import type { Actor } from '#lib/accounts/actor.ts'
import { AccountLink } from './account-link.tsx'
import { BellLink } from './bell-link.tsx'
import { Brand } from './brand.tsx'
import { NavLink } from './nav-link.tsx'
import type { Theme } from './theme.ts'
import { ThemeSwitch } from './theme-switch.tsx'

const SECTIONS = [
  { href: '/quizzes', name: 'Quizzes' },
  { href: '/articles', name: 'Articles' },
  { href: '/classes', name: 'Classes' },
  { href: '/review', name: 'Review' },
  { href: '/progress', name: 'Progress' },
] as const satisfies { href: string; name: string }[]

type SiteHeaderProps = {
  theme: Theme
  actor: Actor | null
  /** How many cards are due for review. */
  due: number
  /** How many notices are unread. */
  unread: number
}

/** Brand, sections, account and theme: one row where there is room, a second one for the sections on a phone. */
export function SiteHeader({ theme, actor, due, unread }: SiteHeaderProps) {
  return (
    <header className="border-b border-hairline print:hidden">
      <div className="page-column flex flex-wrap items-center gap-x-8 pt-2 md:flex-nowrap md:py-2">
        <Brand />
        <nav aria-label="Main" className="order-last -mb-px w-full md:order-none md:mb-0 md:w-auto">
          <ul className="flex flex-wrap gap-x-2.5 text-xs min-[22rem]:gap-x-3 min-[22rem]:text-sm min-[27rem]:text-base sm:gap-x-6">
            {SECTIONS.map(({ href, name }) => (
              <li key={href}>
                <NavLink href={href as Route}>
                  {name}
                  {href === '/review' && due > 0 ? <DueCount due={due} /> : null}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex items-center gap-1">
          <ThemeSwitch current={theme} />
          {actor ? <BellLink unread={unread} /> : null}
          <AccountLink actor={actor} />
        </div>
      </div>
    </header>
  )
}

function DueCount({ due }: { due: number }) {
  return (
    <span className="ml-1.5 rounded-full bg-accent px-1.5 text-xs leading-5 font-semibold text-on-accent tabular-nums max-[27rem]:absolute max-[27rem]:-top-0.5 max-[27rem]:-right-2 max-[27rem]:ml-0 max-[27rem]:leading-4">
      {due > 99 ? '99+' : due}
      <span className="sr-only"> due</span>
    </span>
  )
}
