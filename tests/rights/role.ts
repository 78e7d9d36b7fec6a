/** Who can ask, as the rights matrix sees it. */
export const ROLES = [
  'signedOut',
  'guest',
  'otherLearner',
  'left',
  'removed',
  'learner',
  'assistant',
  'otherTeacher',
  'teacher',
  'owner',
] as const

export type Role = (typeof ROLES)[number]

export const inWords: Record<Role, string> = {
  signedOut: 'somebody signed out',
  guest: 'a guest',
  otherLearner: 'a learner of another class',
  left: 'a learner who left the class',
  removed: 'a learner who was taken out of the class',
  learner: 'a learner of the class',
  assistant: 'an assistant of the class',
  otherTeacher: 'a teacher of another class',
  teacher: 'a teacher of the class',
  owner: 'the owner of class and quiz',
}

// Whom a row lets in.
export const nobody: readonly Role[] = []
export const anybody: readonly Role[] = [...ROLES]
export const signedIn: readonly Role[] = ROLES.filter((role) => role !== 'signedOut')
/** Signed in, and no guest. */
export const account: readonly Role[] = signedIn.filter((role) => role !== 'guest')
export const members: readonly Role[] = ['learner', 'assistant', 'teacher', 'owner']
/** Who has the right `assist`. */
export const staff: readonly Role[] = ['assistant', 'teacher', 'owner']
/** Who has the right `teach`. */
export const teachers: readonly Role[] = ['teacher', 'owner']
export const learner: readonly Role[] = ['learner']
export const owner: readonly Role[] = ['owner']
