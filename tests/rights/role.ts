/** Who can ask, as the rights matrix sees it. */
type Kind = {
  words: string
  /** What they are known by. */
  by: 'nothing' | 'guest' | 'account'
  /** What they are in the class now. */
  is?: 'learner' | 'assistant' | 'teacher'
}

const KINDS = {
  signedOut: { words: 'somebody signed out', by: 'nothing' },
  guest: { words: 'a guest', by: 'guest' },
  otherLearner: { words: 'a learner of another class', by: 'account' },
  left: { words: 'a learner who left the class', by: 'account' },
  removed: { words: 'a learner who was taken out of the class', by: 'account' },
  formerTeacher: { words: 'a teacher who assigned a quiz of theirs and left', by: 'account' },
  formerAssistant: { words: 'an assistant who was taken out of the class', by: 'account' },
  guestMember: { words: 'a guest who is a learner of the class', by: 'guest', is: 'learner' },
  demoted: { words: 'a teacher who was made a learner of the class', by: 'account', is: 'learner' },
  learner: { words: 'a learner of the class', by: 'account', is: 'learner' },
  assistant: { words: 'an assistant of the class', by: 'account', is: 'assistant' },
  otherTeacher: { words: 'a teacher of another class', by: 'account' },
  handedOver: { words: 'a teacher who handed the class over', by: 'account', is: 'teacher' },
  teacher: { words: 'a teacher of the class', by: 'account', is: 'teacher' },
  owner: { words: 'the owner of class and quiz', by: 'account', is: 'teacher' },
} as const satisfies Record<string, Kind>

export type Role = keyof typeof KINDS

export const ROLES = Object.keys(KINDS) as Role[]
const kindOf = (role: Role): Kind => KINDS[role]

export const inWords = Object.fromEntries(ROLES.map((role) => [role, kindOf(role).words])) as Record<
  Role,
  string
>

const known = (by: Kind['by']) => ROLES.filter((role) => kindOf(role).by === by)
const inClass = (...roles: Kind['is'][]) => ROLES.filter((role) => roles.includes(kindOf(role).is))

// Whom a row lets in.
export const nobody: readonly Role[] = []
export const anybody: readonly Role[] = [...ROLES]
/** Signed in, and no guest. */
export const account: readonly Role[] = known('account')
export const guests: readonly Role[] = known('guest')
export const signedIn: readonly Role[] = [...guests, ...account]
export const members: readonly Role[] = inClass('learner', 'assistant', 'teacher')
export const learners: readonly Role[] = inClass('learner')
/** Who has the right `assist`. */
export const staff: readonly Role[] = inClass('assistant', 'teacher')
/** Who has the right `teach`. */
export const teachers: readonly Role[] = inClass('teacher')
/** The one learner whose work it is. */
export const learner: readonly Role[] = ['learner']
export const learnerAndStaff: readonly Role[] = [...learner, ...staff]
export const owner: readonly Role[] = ['owner']

export const without = (roles: readonly Role[], ...others: Role[]): Role[] =>
  roles.filter((role) => !others.includes(role))

/** What is told to each of these. */
export const tell = (roles: readonly Role[], sentence: RegExp): Partial<Record<Role, RegExp>> =>
  Object.fromEntries(roles.map((role) => [role, sentence]))
