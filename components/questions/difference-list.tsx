import type { Difference, Piece } from '#lib/questions/difference.ts'

/** What differs, field by field: added words underlined, those taken away struck out, both also said. */
export function DifferenceList({ differences }: { differences: Difference[] }) {
  if (differences.length === 0) return <p className="text-ink-soft">They say the same.</p>
  return (
    <dl className="divide-y divide-hairline border-y border-hairline">
      {differences.map(({ name, pieces }) => (
        <div
          key={`${name}-${pieces.map(({ text }) => text).join()}`}
          className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[9rem_1fr]"
        >
          <dt className="text-sm text-ink-soft">{name}</dt>
          <dd className="min-w-0 whitespace-pre-line">
            {pieces.map((piece, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a difference stand still
              <PieceOf key={index} piece={piece} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function PieceOf({ piece: { text, change } }: { piece: Piece }) {
  if (change === 'same') return text
  if (change === 'added') {
    return (
      <ins className="bg-right-soft text-right decoration-2 underline-offset-2">
        <span className="sr-only">[added: </span>
        {text}
        <span className="sr-only">]</span>
      </ins>
    )
  }
  return (
    <del className="bg-wrong-soft text-wrong decoration-2">
      <span className="sr-only">[taken away: </span>
      {text}
      <span className="sr-only">]</span>
    </del>
  )
}
