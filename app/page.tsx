import { currentActor } from '#lib/accounts/current-actor.ts'
import { listQuizzes } from '#lib/quizzes/list-quizzes.ts'
import { SignedInHome } from './signed-in-home.tsx'
import { Welcome } from './welcome.tsx'

export default async function HomePage() {
  const actor = await currentActor()
  if (actor) return <SignedInHome actor={actor} />
  const { quizzes } = await listQuizzes({}, null)
  return <Welcome quizzes={quizzes} />
}
