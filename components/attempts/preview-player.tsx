'use client'

import { type ComponentProps, useState } from 'react'
import { type CheckInPreview, previewHome } from './preview-home.ts'
import { QuizPlayer } from './quiz-player.tsx'

type PreviewPlayerProps = Omit<ComponentProps<typeof QuizPlayer>, 'home'> & {
  check: CheckInPreview
  /** The page that tells the result. */
  reviewPath: string
}

/** The player itself, whose answers go nowhere. */
export function PreviewPlayer({ check, reviewPath, ...given }: PreviewPlayerProps) {
  // Fetched again, the page would be of a preview that begins then, in another order.
  const [first] = useState(given)
  const [home] = useState(() => previewHome(given.view, check, reviewPath))
  return <QuizPlayer {...first} home={home} />
}
