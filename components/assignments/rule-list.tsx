import type { RuleWords } from './rule-words.ts'

/** Rules by name. */
export function RuleList({ rules }: { rules: RuleWords[] }) {
  return (
    <dl className="max-w-reading divide-y divide-hairline border-y border-hairline">
      {rules.map(({ name, words }) => (
        <div key={name} className="gap-x-6 py-2.5 sm:grid sm:grid-cols-[8rem_1fr]">
          <dt className="text-ink-soft">{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
