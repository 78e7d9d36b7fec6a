import { formatCount } from '#components/format/numbers.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type Composition, itemsOf, type Row } from '#lib/quizzes/composition.ts'
import { pointsText } from '#lib/quizzes/points.ts'

type ConflictProps = {
  mine: Row[]
  theirs: Composition
  /** Null before the page has its script: then the choice is sent. */
  onSettle: (keep: 'mine' | 'theirs') => void
}

/** What another tab or device stored, beside what stands here, and the choice between the two. */
export function CompositionConflict({ mine, theirs, onSettle }: ConflictProps) {
  return (
    <Notice tone="warning" role="alert" title="This quiz was changed in another tab or on another device">
      <p>
        Nothing is lost yet: below stands what you have here, in this list what is stored. Choose which of the
        two the quiz shall be.
      </p>
      <details className="mt-2" open>
        <summary className="min-h-6 cursor-pointer font-medium">
          Stored: {formatCount(questionsIn(theirs.rows), 'question', 'questions')} (here: {questionsIn(mine)})
        </summary>
        <Stored rows={theirs.rows} mine={mine} />
      </details>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button
          type="submit"
          name="do"
          value="save"
          size="sm"
          className="min-h-11"
          onClick={(event) => {
            event.preventDefault()
            onSettle('mine')
          }}
        >
          Keep what is here
        </Button>
        <Button
          type="submit"
          name="do"
          value="theirs"
          variant="secondary"
          size="sm"
          className="min-h-11"
          onClick={(event) => {
            event.preventDefault()
            onSettle('theirs')
          }}
        >
          Take what is stored
        </Button>
      </div>
    </Notice>
  )
}

const questionsIn = (rows: Row[]): number => rows.filter(({ question }) => question).length

/** The stored questions in order; what is not the same here is said. */
function Stored({ rows, mine }: { rows: Row[]; mine: Row[] }) {
  const here = itemsOf(mine).items
  const { items } = itemsOf(rows)
  const stems = new Map(rows.map(({ id, question }) => [id, question?.stem ?? '']))
  const missing = mine.filter(
    ({ question }) => question && !items.some(({ versionId }) => versionId === question.versionId),
  )
  return (
    <>
      <ol className="mt-1 list-decimal space-y-1 pl-6">
        {items.map(({ versionId, points, section }, index) => {
          const place = here.findIndex((item) => item.versionId === versionId)
          const other = here[place]
          const notes = [
            ...(section && section !== other?.section ? [`under “${section}”`] : []),
            ...(other && other.points !== points ? [`${pointsText(points)} points`] : []),
            ...(place < 0 ? ['not in what is here'] : place !== index ? [`here number ${place + 1}`] : []),
          ]
          return (
            <li key={versionId}>
              {stems.get(versionId)}
              {notes.length > 0 ? <strong className="font-semibold"> – {notes.join(', ')}</strong> : null}
            </li>
          )
        })}
      </ol>
      {missing.length > 0 ? (
        <p className="mt-2">Only here: {missing.map(({ question }) => `“${question?.stem}”`).join(', ')}</p>
      ) : null}
    </>
  )
}
