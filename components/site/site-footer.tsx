/** What a newspaper prints in its last line. */
export function SiteFooter() {
  return (
    <footer className="mt-section border-t border-hairline print:hidden">
      <p className="page-column py-6 text-sm text-ink-soft">
        Quizwire asks only what an article says, and shows you where it says it.
      </p>
    </footer>
  )
}
