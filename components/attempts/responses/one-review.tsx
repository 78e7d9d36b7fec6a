import { letterOf } from '../key-meaning.ts'
import { ResponseRow } from './response-row.tsx'
import type { Reviewed } from './reviewed.ts'

/** The option that was chosen, with why it is wrong, and the right one, with why. */
export function OneReview({ question: { options, explanation } }: { question: Reviewed }) {
  const lettered = options.map((option, index) => ({ ...option, letter: letterOf(index) }))
  return (
    <>
      {lettered
        .filter(({ isChosen, isKey }) => isChosen && !isKey)
        .map(({ id, letter, text, why }) => (
          <ResponseRow key={id} look="wrong" letter={letter} label="Your answer" text={text}>
            {why}
          </ResponseRow>
        ))}
      {lettered
        .filter(({ isKey }) => isKey)
        .map(({ id, letter, text, isChosen }) => (
          <ResponseRow
            key={id}
            look="right"
            letter={letter}
            label={isChosen ? 'Your answer, and right' : 'The right answer'}
            text={text}
          >
            {explanation}
          </ResponseRow>
        ))}
    </>
  )
}
