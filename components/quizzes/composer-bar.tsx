import { formatCount, formatPoints } from '#components/format/numbers.ts'
import { Button } from '#components/ui/button.tsx'
import type { Row } from '#lib/quizzes/composition.ts'
import { parsePoints } from '#lib/quizzes/points.ts'
import { ComposerStatus } from './composer-status.tsx'
import type { useComposition } from './use-composition.ts'

/** Above the questions: how many there are, whether they are saved, and what can be done with all of them. */
export function ComposerBar({ composition }: { composition: ReturnType<typeof useComposition> }) {
  const { rows, problems, trouble, state } = composition
  return (
    <div className="sticky top-0 z-20 mb-4 flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 border-b border-hairline bg-paper py-2">
      <p className="font-semibold">{sumWords(rows)}</p>
      <ComposerStatus
        state={state}
        trouble={trouble}
        hasProblems={Object.keys(problems).length > 0}
        onRetry={composition.retry}
      />
      <span className="ml-auto flex flex-wrap gap-2">
        {composition.canUndo ? (
          <Button variant="quiet" size="sm" onClick={composition.undo} className="min-h-11">
            Undo
          </Button>
        ) : null}
        {articlesOf(rows) > 1 ? (
          <Button type="submit" name="do" value="group" variant="secondary" size="sm" className="min-h-11">
            Sections by article
          </Button>
        ) : null}
        <span className="hidden noscript:inline">
          <Button type="submit" name="do" value="save" size="sm" className="min-h-11">
            Save
          </Button>
        </span>
      </span>
    </div>
  )
}

function sumWords(rows: Row[]): string {
  const questions = rows.filter(({ question }) => question)
  const points = questions.reduce((sum, { value }) => sum + (parsePoints(value) ?? 0), 0)
  const count = formatCount(questions.length, 'question', 'questions')
  return `${count}, ${formatPoints(points)} ${points === 100 ? 'point' : 'points'}`
}

const articlesOf = (rows: Row[]): number =>
  new Set(rows.flatMap(({ question }) => question?.article?.id ?? [])).size
