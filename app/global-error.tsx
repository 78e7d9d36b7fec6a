'use client'

import { fontVariables } from './fonts.ts'
import './globals.css'

/** Stands for the whole page when not even its frame can be drawn, for example because the database is away. */
export default function GlobalError() {
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <title>Quizwire is not there at the moment</title>
        <main className="page-column py-section">
          <h1 className="headline text-3xl">Quizwire is not there at the moment</h1>
          <p className="mt-3 max-w-reading text-lg text-ink-soft">
            Something that it needs does not answer. What you saved before is still there. Try again in a
            minute; if it stays like this, tell whoever runs this installation.
          </p>
          {/* The whole document anew: the router could only ask for what has just failed. Every page loads this ahead, so it is plain. */}
          <button
            type="button"
            className="text-link mt-6 min-h-11 font-medium"
            onClick={() => window.location.reload()}
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  )
}
