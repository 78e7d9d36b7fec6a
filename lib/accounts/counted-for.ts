import { emailKey } from './auth-requests.ts'

/** Under which keys tries of this person are counted: what must go with them. A test finds one that is missing. */
export const countedFor = ({ id, email }: { id: string; email: string }): string[] => [
  `sign-in account ${emailKey(email)}`,
  `reset account ${emailKey(email)}`,
  `letter account ${emailKey(email)}`,
  `password account ${id}`,
  `export account ${id}`,
  `email account ${id}`,
  `join account ${id}`,
  passwordTries(id),
  `roster account ${id}`,
]

/** Passwords of assignments. */
export const passwordTries = (id: string): string => `assignment account ${id}`
