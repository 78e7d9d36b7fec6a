import { Check } from 'lucide-react'
import { QuizRow } from '#components/quizzes/quiz-row.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { QuizListItem } from '#lib/quizzes/quiz.ts'
import { start } from './quizzes/[id]/actions.ts'

/** The home page of somebody who is not signed in: what this is, shown on one real question, and a quiz to take. */
export function Welcome({ quizzes }: { quizzes: QuizListItem[] }) {
  const [first] = quizzes
  return (
    <>
      <section className="grid items-center gap-x-16 gap-y-10 pb-section lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div>
          <h1 className="headline text-4xl">Know what you read.</h1>
          <p className="mt-4 max-w-reading text-lg text-ink-soft">
            Quizwire turns a news article into a quiz, asks only what the article says, and shows you the
            sentence that proves each answer.
          </p>
          <div className="mt-7 flex flex-wrap gap-3">
            {first ? (
              <form action={start.bind(null, first.id)}>
                <SubmitButton pendingLabel="Opening…">Take a quiz now</SubmitButton>
              </form>
            ) : null}
            <LinkButton variant="secondary" href="/articles/new">
              New quiz from an article
            </LinkButton>
          </div>
          <p className="mt-3 text-sm text-ink-soft">
            No account needed. You can make one later and keep everything.
          </p>
        </div>
        <Example />
      </section>
      <HowItWorks />
      {quizzes.length > 0 ? (
        <section aria-labelledby="samples" className="pt-section">
          <h2 id="samples" className="headline text-2xl">
            Quizzes to begin with
          </h2>
          <ul className="mt-3 divide-y divide-hairline border-y border-hairline">
            {quizzes.slice(0, 5).map((quiz) => (
              <QuizRow key={quiz.id} quiz={quiz} heading="h3" />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

const EXAMPLE = {
  stem: 'Who was the first person to fly an aeroplane across the English Channel?',
  options: ['Roland Garros', 'Louis Blériot', 'Charles Lindbergh', 'Alberto Santos-Dumont'],
  key: 'Louis Blériot',
  before: 'On July 25, exactly 110 years after ',
  evidence: 'Louis Blériot became the first person to fly an aeroplane across the Channel',
  after: ', Zapata had hit the supply boat and fallen into the water.',
}

/** A question of one of the samples with its answer and its evidence, as the review page shows it. */
function Example() {
  return (
    <figure className="rounded-lg border border-hairline bg-raised p-5 shadow-raised sm:p-7">
      <p className="headline text-xl">{EXAMPLE.stem}</p>
      <ul className="mt-4 divide-y divide-hairline border-y border-hairline">
        {EXAMPLE.options.map((option) => (
          <li key={option} className="flex items-center justify-between gap-3 py-2">
            <span className={option === EXAMPLE.key ? 'font-semibold' : 'text-ink-soft'}>{option}</span>
            {option === EXAMPLE.key ? (
              <span className="flex items-center gap-1 text-sm text-right">
                <Check aria-hidden className="size-4" /> right
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <blockquote className="mt-4 border-l-2 border-mark-line pl-4 font-serif">
        {EXAMPLE.before}
        <mark>{EXAMPLE.evidence}</mark>
        {EXAMPLE.after}
      </blockquote>
      <figcaption className="mt-3 text-sm text-ink-soft">
        From the sample quiz “Across the Channel on a flying board”
      </figcaption>
    </figure>
  )
}

const STEPS = [
  { title: 'Bring an article', text: 'Paste its text, its title and the day on which it was published.' },
  {
    title: 'Keep the good questions',
    text: 'Each comes with its reasons and its sentence. What cannot be asked safely is not asked.',
  },
  {
    title: 'Take the quiz',
    text: 'See why every answer is right or wrong, and how your score changes over time.',
  },
]

function HowItWorks() {
  return (
    <section aria-labelledby="how" className="border-y border-hairline py-8">
      <h2 id="how" className="sr-only">
        How it works
      </h2>
      <ol className="grid gap-8 sm:grid-cols-3">
        {STEPS.map(({ title, text }, index) => (
          <li key={title}>
            <p className="kicker">{index + 1}</p>
            <h3 className="headline mt-1 text-xl">{title}</h3>
            <p className="mt-1 text-ink-soft">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
