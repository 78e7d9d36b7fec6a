/** Next.js calls this once in each server process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { markClientAddresses } = await import('#lib/accounts/client-address.ts')
  const { settings } = await import('#lib/env.ts')
  markClientAddresses(settings().TRUSTED_PROXIES)
}
