import { hashPassword } from 'better-auth/crypto'

/** As many as leave the thread pool room for those who sign in meanwhile. */
const AT_ONCE = 2

/** Hashes many passwords as those of people who sign up are hashed; about a tenth of a second each. */
export async function hashAll(passwords: string[]): Promise<string[]> {
  const hashes: string[] = []
  for (let at = 0; at < passwords.length; at += AT_ONCE) {
    hashes.push(...(await Promise.all(passwords.slice(at, at + AT_ONCE).map(hashPassword))))
  }
  return hashes
}
