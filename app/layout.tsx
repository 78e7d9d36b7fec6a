import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { TimeZoneCookie } from '#components/accounts/time-zone-cookie.tsx'
import { SiteFooter } from '#components/site/site-footer.tsx'
import { SiteHeader } from '#components/site/site-header.tsx'
import { parseTheme, THEME_COOKIE } from '#components/site/theme.ts'
import { signedIn } from '#lib/accounts/current-actor.ts'
import { countDue } from '#lib/cards/count-due.ts'
import { countUnread } from '#lib/notices/count-unread.ts'
import { fontVariables } from './fonts.ts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Quizwire', template: '%s · Quizwire' },
  description: 'Turns a news article into a quiz whose every answer is proved by a sentence of the article.',
}

/** The colour of the browser's own frame is that of the paper. */
const PAPER = { light: '#faf9f5', dark: '#15171b' }

async function chosenTheme() {
  return parseTheme((await cookies()).get(THEME_COOKIE)?.value)
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme()
  if (theme !== 'system') return { themeColor: PAPER[theme] }
  return {
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: PAPER.light },
      { media: '(prefers-color-scheme: dark)', color: PAPER.dark },
    ],
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await chosenTheme()
  const actor = await signedIn()
  const [due, unread] = actor ? await Promise.all([countDue(actor), countUnread(actor)]) : [0, 0]
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme} className={fontVariables}>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#content"
          className="sr-only z-10 rounded-md bg-accent px-4 py-3 text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
        >
          Skip to the content
        </a>
        <SiteHeader theme={theme} actor={actor} due={due} unread={unread} />
        <main id="content" tabIndex={-1} className="page-column grow py-8 sm:py-10">
          {children}
        </main>
        <SiteFooter />
        <TimeZoneCookie />
      </body>
    </html>
  )
}
