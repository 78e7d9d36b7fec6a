import { Download } from 'lucide-react'
import { buttonStyle } from '#components/ui/button-style.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SectionNote } from './notes.tsx'
import { Section } from './section.tsx'

/** A file and no page: a plain link, which nothing fetches ahead. */
export function ExportLink() {
  return (
    <a href="/account/export" className={buttonStyle({ variant: 'secondary' })}>
      <Download aria-hidden />
      Save all my data
    </a>
  )
}

export function DataSections({ isGuest, note }: { isGuest: boolean; note: unknown }) {
  return (
    <>
      <Section id="data" title="Your data" lead="All that is yours, to keep or to take elsewhere.">
        <SectionNote note={note} section="data" />
        <p className="mb-4">
          One ZIP file: your articles, questions and quizzes, every attempt with its answers, your scores and
          cards. As JSON for programs, and as tables (CSV) for spreadsheets.
        </p>
        <ExportLink />
      </Section>
      <Section id="delete" title="Leave" lead="For good. There is no way back.">
        <p className="mb-4">
          {isGuest
            ? 'What you did as a guest is removed from here.'
            : 'Your account is removed, with all that is only yours. The next page says what goes and what stays.'}
        </p>
        <LinkButton href="/account/delete" variant="danger">
          {isGuest ? 'Delete what I did…' : 'Delete my account…'}
        </LinkButton>
      </Section>
    </>
  )
}
