import type { ReviewQuestion } from '#lib/attempts/review-view.ts'
import { letterOf } from './key-meaning.ts'

/** The options that are neither right nor chosen, each with why it is wrong, where that is known. */
export function OtherOptions({ options }: Pick<ReviewQuestion, 'options'>) {
  const others = options
    .map((option, index) => ({ ...option, letter: letterOf(index) }))
    .filter(({ isKey, isChosen }) => !isKey && !isChosen)
  if (others.length === 0) return null
  return (
    <div className="mt-6">
      <h3 className="text-sm font-semibold">Why not the others</h3>
      <ul className="mt-2 grid gap-2">
        {others.map(({ id, letter, text, why }) => (
          <li key={id} className="grid grid-cols-[1.5rem_minmax(0,1fr)] text-ink-soft">
            <span className="font-semibold">{letter}</span>
            <span>
              <span className="font-medium text-ink">{text}</span>
              {why ? (
                <>
                  <span className="sr-only">: </span>
                  <span className="block">{why}</span>
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
