import { SubmitButton } from '#components/ui/submit-button.tsx'
import { NOTICE_NAMES } from '#lib/notices/notice.ts'
import type { NoLetters, NoticeOption, NoticeOptions } from '#lib/notices/notice-options.ts'
import { saveNotices } from './actions.ts'
import { SectionNote } from './notes.tsx'
import { Section } from './section.tsx'

const WHY: Record<NoLetters, string> = {
  off: 'This installation sends no letters.',
  guest: 'Letters need an account with an e-mail address.',
  none: 'You sign in with a user name. Give an e-mail address above, and letters can be sent.',
  unconfirmed: 'Letters are sent once you have confirmed your e-mail address: see above.',
}

/** What somebody wants to be told, and where. */
export function NoticeSection({ wanted, note }: { wanted: NoticeOptions; note: unknown }) {
  const { options, noLetters } = wanted
  return (
    <Section id="notices" title="Notices" lead="What you are told about your classes.">
      <SectionNote note={note} section="notices" />
      {noLetters ? <p className="mb-4 text-ink-soft">{WHY[noLetters]}</p> : null}
      <form action={saveNotices}>
        <table className="w-full border-b border-hairline">
          <thead>
            <tr className="border-b border-hairline text-left text-sm text-ink-soft">
              <th scope="col" className="py-2 pr-3 font-medium">
                When
              </th>
              <th scope="col" className="w-18 py-2 text-center font-medium">
                In the app
              </th>
              <th scope="col" className="w-18 py-2 text-center font-medium">
                By e-mail
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-hairline">
            {options.map((option) => (
              <Row key={option.kind} option={option} hasLetters={noLetters === null} />
            ))}
          </tbody>
        </table>
        <input type="hidden" name="letters" value={noLetters === null ? 'yes' : 'no'} />
        <SubmitButton className="mt-5" pendingLabel="Keeping…">
          Keep these choices
        </SubmitButton>
      </form>
    </Section>
  )
}

function Row({ option, hasLetters }: { option: NoticeOption; hasLetters: boolean }) {
  const { kind, inApp, byMail } = option
  const name = NOTICE_NAMES[kind]
  return (
    <tr>
      <th scope="row" className="py-2.5 pr-3 text-left font-normal">
        {name}
      </th>
      <td className="text-center">
        <Tick name="inApp" value={kind} isOn={inApp} label={`${name}: in the app`} />
      </td>
      <td className="text-center">
        <Tick
          name="byMail"
          value={kind}
          isOn={byMail && hasLetters}
          isDisabled={!hasLetters}
          label={`${name}: by e-mail`}
        />
      </td>
    </tr>
  )
}

type TickProps = { name: string; value: string; isOn: boolean; isDisabled?: boolean; label: string }

function Tick({ name, value, isOn, isDisabled = false, label }: TickProps) {
  return (
    <label className="inline-flex size-11 items-center justify-center">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={isOn}
        disabled={isDisabled}
        aria-label={label}
        className="size-5 accent-accent"
      />
    </label>
  )
}
