import type { Route } from 'next'
import { useEffect, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { SavedMeanwhile } from '#lib/desk/question-view.ts'
import { DifferenceList } from './difference-list.tsx'

type MeanwhileNoticeProps = { meanwhile: SavedMeanwhile; path: string }

/** What was saved meanwhile beside what was typed, and the choice between them. Stands inside the form. */
export function MeanwhileNotice({ meanwhile, path }: MeanwhileNoticeProps) {
  const box = useRef<HTMLDivElement>(null)
  // The button that was pressed stands far below it.
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="warning" role="alert" title="This question was changed meanwhile">
        <p className="mb-3">
          Version {meanwhile.version} was saved while you wrote, perhaps in another tab. This is how yours
          differs from it: underlined is only in yours, struck out only in the saved one.
        </p>
        <DifferenceList differences={meanwhile.differences} />
        <div className="mt-4 flex flex-wrap gap-3">
          <Button type="submit" size="sm" name="over" value={meanwhile.version}>
            Save mine as version {meanwhile.version + 1}
          </Button>
          <LinkButton size="sm" variant="secondary" href={`${path}?look=${meanwhile.version}` as Route}>
            Take what was saved
          </LinkButton>
        </div>
      </Notice>
    </div>
  )
}
