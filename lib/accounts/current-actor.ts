import { headers } from 'next/headers.js'
import { redirect } from 'next/navigation.js'
import { AppError } from '../errors.ts'
import type { Actor } from './actor.ts'
import { signInPath } from './local-path.ts'

/** Who is asking in this request, or null when nobody is signed in. For pages, server actions and routes. */
export async function currentActor(): Promise<Actor | null> {
  await headers()
  return null
}

/** Who is asking; throws `signed-out`. For routes and server actions. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) throw new AppError('signed-out', 'You are signed out. Sign in and try again.')
  return actor
}

/** Who is asking; sends to the sign-in page, which leads back to `path`. For pages. */
export async function actorOrSignIn(path: string): Promise<Actor> {
  return (await currentActor()) ?? redirect(signInPath(path))
}
