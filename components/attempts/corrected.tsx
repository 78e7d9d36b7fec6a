import { Notice } from '#components/ui/notice.tsx'
import type { ReviewQuestion } from '#lib/attempts/review-view.ts'
import { responseWords } from '#lib/questions/response-words.ts'

type CorrectedProps = { question: Pick<ReviewQuestion, 'kind' | 'options' | 'accepted' | 'dropped'> }

/** What was corrected about a question after it was asked; draws nothing for most. */
export function Corrected({ question }: CorrectedProps) {
  const { accepted, dropped } = question
  if (dropped) {
    return (
      <Notice title="This question was left out" className="mt-4">
        It counts for nobody, whatever was answered.
      </Notice>
    )
  }
  if (accepted.length === 0) return null
  return (
    <Notice title="Also accepted" className="mt-4">
      Besides the right answer this counts, too: {acceptedWords(question)}.
    </Notice>
  )
}

const either = new Intl.ListFormat('en', { type: 'disjunction' })

function acceptedWords({ kind, options, accepted }: CorrectedProps['question']): string {
  if (kind === 'order') return responseWords({ kind, options }, accepted)
  return either.format(accepted.map((entry) => responseWords({ kind, options }, [entry])))
}
