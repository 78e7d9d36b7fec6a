import type { PlayerView } from '#lib/attempts/player-view.ts'
import { ExplainedAnswer } from './explained-answer.tsx'
import { KeyList } from './key-list.tsx'
import { SectionName } from './section-name.tsx'

/** What the server draws of a player, so that it needs no script: see QuizPlayer. */
export function drawnFor({ questions, sections, feedback }: PlayerView) {
  const explained = questions.flatMap(({ position, explained: told }) =>
    told ? [[position, <ExplainedAnswer key={position} explained={told} />]] : [],
  )
  const named = Object.entries(sections).map(([position, section]) => [
    position,
    <SectionName key={position}>{section}</SectionName>,
  ])
  return {
    changed: null,
    explained: Object.fromEntries(explained),
    sections: Object.fromEntries(named),
    keys: <KeyList isPractice={feedback === 'each'} />,
  }
}
