import { cache } from 'react'
import { currentActor } from '#lib/accounts/current-actor.ts'
import { readClass } from '#lib/classes/read-class.ts'
import { orNotFound } from '../../or-not-found.ts'

/** The class of the address, for its layout and its pages: read once a request. Null while nobody is signed in. */
export const classOf = cache(async (classId: string) => {
  const actor = await currentActor()
  return actor && orNotFound(readClass({ classId }, actor))
})
