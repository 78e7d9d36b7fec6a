import { CheckRow } from '#components/ui/check-row.tsx'
import { ASKED_KINDS, type AskedKind } from '#lib/generation/kinds/asked-kinds.ts'

const WORDS: Record<AskedKind, { name: string; hint: string }> = {
  question: { name: 'Questions', hint: 'Who, when, where or how many, with four options.' },
  report: { name: 'Complete the report', hint: 'A sentence of the article or its headline, with one gap.' },
  statement: { name: 'Which statement is right', hint: 'Four statements, of which one is true.' },
  trueFalse: { name: 'True or false', hint: 'One statement, as the article says it or changed.' },
  order: {
    name: 'Order of events',
    hint: 'Dated events to be put in order. Only a few articles have enough of them.',
  },
}

/** Which kinds of questions to ask for. All ticked, or none, is a mix of all. */
export function KindChoice({ chosen }: { chosen: readonly AskedKind[] }) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">Kinds of questions</legend>
      <p className="text-sm text-ink-soft">Leave them all ticked for a mix.</p>
      {ASKED_KINDS.map((kind) => (
        <CheckRow
          key={kind}
          type="checkbox"
          name="kinds"
          value={kind}
          defaultChecked={chosen.includes(kind)}
          hint={WORDS[kind].hint}
        >
          {WORDS[kind].name}
        </CheckRow>
      ))}
    </fieldset>
  )
}
