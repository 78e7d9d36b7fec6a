import { letterOf } from '../key-meaning.ts'
import { ResponseRow } from './response-row.tsx'
import type { Reviewed } from './reviewed.ts'

type Option = Reviewed['options'][number]

/** Every option that was chosen or should have been, in the order shown. */
export function SeveralReview({ question: { options, choice, explanation } }: { question: Reviewed }) {
  const lettered = options.map((option, index) => ({ ...option, letter: letterOf(index) }))
  return (
    <>
      {lettered
        .filter(({ isChosen, isKey }) => isChosen || isKey)
        .map(({ letter, ...option }) => (
          <ResponseRow
            key={option.id}
            letter={letter}
            text={option.text}
            {...statusOf(option, choice !== null)}
          >
            {option.isKey ? null : option.why}
          </ResponseRow>
        ))}
      <p className="mt-1">{explanation}</p>
    </>
  )
}

function statusOf({ isKey, isChosen }: Option, isAnswered: boolean) {
  if (isChosen) {
    return isKey
      ? ({ look: 'right', label: 'You chose this, and it is right' } as const)
      : ({ look: 'wrong', label: 'You chose this, but it is wrong' } as const)
  }
  const label = isAnswered ? 'You missed this: it is right too' : 'A right answer'
  return { look: isAnswered ? 'missed' : 'right', label } as const
}
