import type { Route } from 'next'
import Link from 'next/link'
import { formatCount } from '#components/format/numbers.ts'
import type { UnaskedView } from '#lib/desk/desk-view.ts'
import { spanName } from '#lib/questions/question-form.ts'

type UnaskedSentencesProps = {
  articleId: string
  sentences: UnaskedView[]
  /** How many there are, where not all are listed. */
  count: number
  isOpen?: boolean
  onGo?: (questionId: string) => void
}

/** Sentences of the article that no question rests on, with the reasons; each can be asked about by hand. */
export function UnaskedSentences({ articleId, sentences, count, isOpen, onGo }: UnaskedSentencesProps) {
  if (sentences.length === 0) return null
  return (
    <details open={isOpen} className="mb-4 border-b border-hairline">
      <summary className="min-h-11 py-2.5 text-sm text-accent">
        Why was nothing asked about {formatCount(count, 'sentence', 'sentences')}?
      </summary>
      <ul className="space-y-5 pb-5">
        {sentences.map((sentence) => (
          <li key={sentence.start} className="border-l-2 border-hairline pl-3">
            <p className="font-serif">{sentence.quote}</p>
            {sentence.because.map((reason) => (
              <p key={reason} className="mt-1 text-sm text-ink-soft">
                {reason}
              </p>
            ))}
            <p className="flex flex-wrap gap-x-5 text-sm">
              <LessCertainAbout ids={sentence.spares} onGo={onGo} />
              <Link
                href={`/questions/new?article=${articleId}&span=${spanName(sentence)}` as Route}
                prefetch={false}
                aria-label={`Ask about it yourself: ${beginningOf(sentence.quote)}`}
                className="text-link inline-flex min-h-11 items-center sm:min-h-9"
              >
                Ask about it yourself
              </Link>
            </p>
          </li>
        ))}
      </ul>
      {count > sentences.length ? (
        <p className="pb-5 text-sm text-ink-soft">These are the first {sentences.length} of them.</p>
      ) : null}
    </details>
  )
}

/** Leads to the first question that was found about a sentence and is not offered. */
function LessCertainAbout({ ids: [id], onGo }: { ids: string[]; onGo?: (questionId: string) => void }) {
  if (!id) return null
  return (
    <a
      href={`#question-${id}`}
      onClick={() => onGo?.(id)}
      className="text-link inline-flex min-h-11 items-center sm:min-h-9"
    >
      See the less certain question
    </a>
  )
}

const WORDS_NAMED = 6

function beginningOf(quote: string): string {
  const words = quote.split(/\s+/)
  return words.length > WORDS_NAMED ? `${words.slice(0, WORDS_NAMED).join(' ')} …` : quote
}
