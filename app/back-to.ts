import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'

/**
 * Ends a server action that changed a part of a page. With scripts the page is brought up to date where it stands;
 * without them the browser loads it anew, and is led to the place that the form was sent from.
 */
export async function backTo(path: string, anchor: string): Promise<void> {
  const hasScripts = (await headers()).has('next-action')
  if (!hasScripts) redirect(`${path}#${anchor}` as Route)
  revalidatePath(path.replace(/\?.*/, ''))
}
