import { currentActor } from '#lib/accounts/current-actor.ts'
import { listOpenAttempts } from '#lib/attempts/list-open-attempts.ts'
import { listLatestScores } from '#lib/progress/list-latest-scores.ts'
import { listQuizzes } from '#lib/quizzes/list-quizzes.ts'
import { SignedInHome } from './signed-in-home.tsx'
import { Welcome } from './welcome.tsx'

export default async function HomePage() {
  const actor = await currentActor()
  const { quizzes } = await listQuizzes({}, actor)
  if (!actor) return <Welcome quizzes={quizzes} />
  const [open, scores] = await Promise.all([listOpenAttempts(actor), listLatestScores({ most: 3 }, actor)])
  return <SignedInHome actor={actor} open={open} quizzes={quizzes} scores={scores} />
}
