'use server'

import { revalidatePath } from 'next/cache'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { readAllNotices } from '#lib/notices/read-all-notices.ts'

export async function markAllRead(): Promise<void> {
  await readAllNotices({}, await actorOrSignIn('/notifications'))
  revalidatePath('/', 'layout') // the header counts them
}
