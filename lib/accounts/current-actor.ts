import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { AppError } from '../errors.ts'
import type { Actor } from './actor.ts'
import { auth } from './auth.ts'
import { signInPath } from './local-path.ts'

type SessionUser = {
  id: string
  name: string
  isAnonymous?: boolean | null
  timeZone?: string | null
  mustChangePassword?: boolean | null
}

/** Whose session these headers carry, with the id of the session; null when they carry none that lives. */
async function readSession(asked: Headers): Promise<{ id: string; user: SessionUser } | null> {
  const found = await auth().api.getSession({ headers: asked })
  return found && { id: found.session.id, user: found.user }
}

export const toActor = (user: SessionUser): Actor => ({
  id: user.id,
  name: user.name,
  isGuest: user.isAnonymous === true,
  timeZone: user.timeZone ?? 'UTC',
})

const currentSession = cache(async () => readSession(await headers()))

/**
 * Who is asking in this request, or null when nobody is signed in. For pages, server actions and routes. Whoever signed
 * in with a password from a sheet of paper is led to the page for one of their own, wherever they wanted to go.
 */
export async function currentActor(): Promise<Actor | null> {
  const session = await currentSession()
  if (session?.user.mustChangePassword) redirect('/choose-password')
  return session && toActor(session.user)
}

/** Who is signed in, also with a password from a sheet of paper. For the frame around pages, not for what is in it. */
export async function signedIn(): Promise<Actor | null> {
  const session = await currentSession()
  return session && toActor(session.user)
}

/** Who has still to choose a password of their own, and in which session; null for everybody else. */
export async function choosingPassword(): Promise<{ userId: string; sessionId: string } | null> {
  const session = await currentSession()
  return session?.user.mustChangePassword ? { userId: session.user.id, sessionId: session.id } : null
}

/** The session of this request, which the list of sessions names "this device". */
export async function currentSessionId(): Promise<string | null> {
  return (await currentSession())?.id ?? null
}

/** Who is asking; throws `signed-out`. For routes and server actions. */
export async function requireActor(): Promise<Actor> {
  const session = await currentSession()
  if (session?.user.mustChangePassword) {
    throw new AppError('signed-out', 'Choose a password of your own first: load the page again.')
  }
  const actor = session && toActor(session.user)
  if (!actor) throw new AppError('signed-out', 'You are signed out. Sign in and try again.')
  return actor
}

/** Who is asking; sends to the sign-in page, which leads back to `path`. For pages. */
export async function actorOrSignIn(path: string): Promise<Actor> {
  return (await currentActor()) ?? redirect(signInPath(path))
}
