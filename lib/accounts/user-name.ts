/** Names to sign in by for people without an e-mail address. Pure. */
import { inLatin } from './latin-letters.ts'

const FORM = /^[a-z0-9]+([.-][a-z0-9]+)*$/
const SHORTEST = 3
const LONGEST = 40
/** Leaves room for a number behind it. */
const BASE = 32

export const isUserName = (text: string): boolean =>
  text.length >= SHORTEST && text.length <= LONGEST && FORM.test(text)

/** Top-level names of RFC 2606 that never exist: nothing is ever sent there, and nobody can have an address there. */
const NOWHERE = /\.invalid$/i

/** The library that signs people in asks for an address; this one is shown to nobody. */
export const addressOfUserName = (userName: string): string => `${userName}@users.invalid`

/** Whether an address is one that stands for a user name or a guest. */
export const isStandIn = (email: string): boolean => NOWHERE.test(email)

/** The address by which an account is found, from what was typed: an e-mail address or a user name. */
export const addressTyped = (login: string): string => {
  const typed = login.trim().toLowerCase()
  return typed.includes('@') ? typed : addressOfUserName(typed)
}

/** "Ada Lovelace" → "ada.lovelace". Names in scripts that cannot be spelled out become "learner". */
export function userNameFrom(name: string): string {
  const words = inLatin(name)
    .toLowerCase()
    .replace(/['’ʼ`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const base = words.join('.').slice(0, BASE).replace(/\.$/, '')
  if (base.length >= SHORTEST) return base
  return base === '' ? 'learner' : `learner.${base}`
}

/** The one of several with the same name: "ada.lovelace", "ada.lovelace2", "ada.lovelace3". */
export const numbered = (base: string, number: number): string => (number === 1 ? base : `${base}${number}`)
