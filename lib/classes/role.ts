/** The roles in a class and what each may do. Pure. */

export const ROLES = ['teacher', 'assistant', 'learner'] as const
export type Role = (typeof ROLES)[number]

/**
 * What somebody may do in a class, each with the roles that may. Besides, the owner of the class may archive it, hand
 * it over and make teachers.
 */
export const RIGHTS = {
  /** See the class, and what is assigned to oneself. */
  belong: ['teacher', 'assistant', 'learner'],
  /** See all learners and their results, live and in the gradebook; help with passwords. */
  assist: ['teacher', 'assistant'],
  /** Assign, change dates, roster and codes, give more time, grade, regrade. */
  teach: ['teacher'],
} as const satisfies Record<string, readonly Role[]>

export type Right = keyof typeof RIGHTS

export const may = (role: Role, right: Right): boolean => (RIGHTS[right] as readonly Role[]).includes(role)
