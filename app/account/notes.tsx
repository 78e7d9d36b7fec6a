import { Notice } from '#components/ui/notice.tsx'

type Note = { section: string; tone: 'success' | 'warning'; text: string }

/** What was just done, by the word in the address. */
const NOTES: Record<string, Note> = {
  password: {
    section: 'password',
    tone: 'success',
    text: 'Your password is changed. Everywhere else you are signed out.',
  },
  'email-asked': {
    section: 'email',
    tone: 'success',
    text: 'A letter is on its way to the new address. Open its link within a day; until then the present address holds.',
  },
  'email-changed': {
    section: 'email',
    tone: 'success',
    text: 'Your e-mail address is changed. You sign in with it from now on; everywhere else you are signed out.',
  },
  'email-confirmed': { section: 'email', tone: 'success', text: 'Your e-mail address is confirmed.' },
  letter: {
    section: 'email',
    tone: 'success',
    text: 'A letter with a link is on its way. It works once, for a day.',
  },
  'letter-wait': {
    section: 'email',
    tone: 'warning',
    text: 'Several letters were sent already. Look for them among unwanted mail, or ask again in an hour.',
  },
  notices: { section: 'notices', tone: 'success', text: 'Kept.' },
  'export-wait': {
    section: 'data',
    tone: 'warning',
    text: 'You have saved your data several times just now. Try again in a quarter of an hour.',
  },
}

/** The note of a section, if the address has one for it. */
export function SectionNote({ note, section }: { note: unknown; section: string }) {
  const said = typeof note === 'string' && Object.hasOwn(NOTES, note) ? NOTES[note] : undefined
  if (said?.section !== section) return null
  return (
    <Notice tone={said.tone} role="status" className="mb-5">
      {said.text}
    </Notice>
  )
}
